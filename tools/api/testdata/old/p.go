package p

type T struct{ A int }

func F(int) string { return "" }

func G() {}
