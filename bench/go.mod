module github.com/newsparse/newsparse/bench

go 1.26.0

require (
	github.com/clipperhouse/uax29/v2 v2.7.0
	github.com/jdkato/prose/v3 v3.2.3
	github.com/neurosnap/sentences v1.1.2
	github.com/newsparse/newsparse v0.0.0
	github.com/rivo/uniseg v0.4.7
)

require (
	github.com/google/go-cmp v0.7.0 // indirect
	golang.org/x/text v0.43.0 // indirect
	gopkg.in/neurosnap/sentences.v1 v1.0.6 // indirect
)

replace github.com/newsparse/newsparse => ../
