package p

type T struct {
	A int
	B string
}

func F(int, int) string { return "" }

func H() {}
