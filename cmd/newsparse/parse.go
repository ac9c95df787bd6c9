package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"

	"github.com/newsparse/newsparse"
)

// parse prints one article a file. A file that fails is told on stderr, and the others are still done.
func parse(args []string, stdin io.Reader, stdout, stderr io.Writer) error {
	fl := flags("parse")
	label := fl.String("charset", "", "")
	date := fl.String("date", "", "")
	asIs := fl.Bool("as-is", false, "")
	format := fl.String("format", "json", "")
	if err := parseFlags(fl, args); err != nil {
		return err
	}
	p := newsparse.Parser{AsIs: *asIs}
	var err error
	if p.Date, err = day(*date); err != nil {
		return usageError("-date: " + err.Error())
	}
	if *label != "" {
		if p.Encoding = charset(*label); p.Encoding == nil {
			return usageError(fmt.Sprintf("-charset: unknown label %q", *label))
		}
	}
	if *format != "json" && *format != "text" {
		return usageError(fmt.Sprintf("-format: %q is neither json nor text", *format))
	}
	files := fl.Args()
	if len(files) == 0 {
		files = []string{"-"}
	}
	out := bufio.NewWriterSize(stdout, 64<<10)
	var buf []byte
	failed := false
	for i, name := range files {
		a, err := parseFile(&p, name, stdin)
		if err != nil {
			fmt.Fprintf(stderr, "newsparse: %s\n", escape(fileError(name, err)))
			failed = true
			continue
		}
		if *format == "text" {
			if i > 0 {
				out.WriteByte('\n')
			}
			view(out, a)
		} else {
			buf = append(a.AppendJSON(buf[:0]), '\n')
			out.Write(buf)
		}
		if err := out.Flush(); err != nil {
			return fmt.Errorf("writing the output: %w", err)
		}
	}
	if failed {
		return errReported
	}
	return nil
}

// parseFile parses the file of that name; "-" is stdin.
func parseFile(p *newsparse.Parser, name string, stdin io.Reader) (*newsparse.Article, error) {
	if name == "-" {
		return p.Parse(stdin)
	}
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return p.Parse(f)
}

// fileError says which file failed, and why, without saying anything twice.
func fileError(name string, err error) string {
	if name == "-" {
		name = "standard input"
	}
	at := ""
	var read *newsparse.ReadError
	if errors.As(err, &read) {
		if errors.Is(err, newsparse.ErrTooLarge) {
			return fmt.Sprintf("%s: the file is larger than the limit of %d bytes", name, read.Offset)
		}
		err = read.Err
		if read.Offset > 0 {
			at = fmt.Sprintf("reading at byte %d: ", read.Offset)
		}
	}
	var path *fs.PathError
	if errors.As(err, &path) {
		err = path.Err
	}
	return name + ": " + at + err.Error()
}
