module github.com/newsparse/newsparse/charsetguess

go 1.26.0

require (
	github.com/gogs/chardet v0.0.0-20211120154057-b7413eaefb8f
	golang.org/x/text v0.43.0
)
