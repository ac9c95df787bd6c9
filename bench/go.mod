module github.com/newsparse/newsparse/bench

go 1.26.0

require github.com/newsparse/newsparse v0.0.0

require (
	github.com/google/go-cmp v0.7.0 // indirect
	github.com/rivo/uniseg v0.4.7 // indirect
	golang.org/x/text v0.43.0 // indirect
)

replace github.com/newsparse/newsparse => ../
