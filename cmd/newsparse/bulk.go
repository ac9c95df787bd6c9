package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"runtime"
	"runtime/debug"
	"strconv"
	"sync/atomic"
	"time"
	"unicode/utf8"

	"github.com/newsparse/newsparse"
)

// The limits of bulk. Memory is bounded by them and by the number of cores, whatever the size of the input.
const (
	maxText   = 4 << 20            // of one text, after JSON's escapes are taken away
	maxLine   = 6*maxText + 64<<10 // of one line: the longest text with every byte written as \u00xx
	batchSize = 64 << 10           // a batch is full when it holds as much
	largeLine = 1 << 20            // of lines longer than this only one is in flight
	heapLimit = 48 << 20           // above it the collector works harder
	heapGrow  = 400                // below it the collector lets the little that is live grow to five times its size
)

// A batch is a run of whole lines on its way through bulk.
type batch struct {
	data   []byte           // the lines, each with its newline
	first  int              // the number of the first line, from 1
	torn   error            // why the last line is not whole: errLong or what the reader said; nil when it is
	large  bool             // it holds the token for large lines
	parser newsparse.Parser // of the line that is being parsed
	text   []byte           // room for its text
	out    []byte           // the output
	lines  int              // how many lines it held
	bad    int              // how many of them could not be read
	done   chan struct{}
}

var errLong = fmt.Errorf("the line is longer than %d bytes", maxLine)

// bulk parses JSON lines on all cores. A reader fills batches of lines, the workers turn them into output, and a writer prints them
// in the order of the input. Batches go round in a ring, which bounds what is in flight.
func bulk(args []string, stdin io.Reader, stdout, stderr io.Writer) error {
	fl := flags("bulk")
	asIs := fl.Bool("as-is", false, "")
	if err := parseFlags(fl, args); err != nil {
		return err
	}
	if fl.NArg() > 0 {
		return usageError(fmt.Sprintf("bulk: unexpected argument %q; the lines come from standard input", fl.Arg(0)))
	}
	defer debug.SetMemoryLimit(debug.SetMemoryLimit(heapLimit))
	defer debug.SetGCPercent(debug.SetGCPercent(heapGrow))
	workers := runtime.GOMAXPROCS(0)
	ring := 3 * workers
	var (
		free  = make(chan *batch, ring)
		work  = make(chan *batch, ring)
		order = make(chan *batch, ring)
		large = make(chan struct{}, 1)
		stop  = make(chan struct{}) // the writer has failed
	)
	for range ring {
		free <- &batch{done: make(chan struct{}, 1)}
	}
	defer close(stop)
	readErr := make(chan error, 1)
	go func() {
		defer close(order)
		defer close(work)
		readErr <- readBatches(stdin, free, large, stop, func(b *batch) {
			order <- b
			work <- b
		})
	}()
	for range workers {
		go func() {
			for b := range work {
				b.parse(*asIs)
				b.done <- struct{}{}
			}
		}()
	}
	tell := progress(stderr)
	defer tell(-1)
	bad := 0
	for b := range order {
		<-b.done
		if _, err := stdout.Write(b.out); err != nil {
			return fmt.Errorf("writing the output: %w", err)
		}
		bad += b.bad
		tell(b.lines)
		if b.large {
			<-large
			*b = batch{done: b.done} // its buffers are not kept
		}
		free <- b
	}
	if err := <-readErr; err != nil {
		return fmt.Errorf("reading standard input: %w", err)
	}
	if bad > 0 {
		return errReported
	}
	return nil
}

// readBatches cuts r into batches and sends them, until r ends or fails or stop is closed. A batch is sent when it is full and when
// r would have to be asked for more, so that a slow producer sees its answers at once.
func readBatches(r io.Reader, free chan *batch, large, stop chan struct{}, send func(*batch)) error {
	br := bufio.NewReaderSize(r, batchSize)
	line := 1
	for {
		var b *batch
		select {
		case b = <-free:
		case <-stop:
			return nil
		}
		b.data, b.first, b.torn, b.lines, b.bad = b.data[:0], line, nil, 0, 0
		for {
			err := b.readLine(br, large, stop)
			if err == nil {
				line++
				if len(b.data) < batchSize && br.Buffered() > 0 && b.torn == nil {
					continue
				}
			}
			if len(b.data) > 0 || b.torn != nil {
				send(b)
			}
			if err == io.EOF {
				return nil
			}
			if err != nil {
				return err
			}
			break
		}
	}
}

// readLine appends the next line to the batch. It returns io.EOF after the last line, which may lack its newline. Of a line longer
// than maxLine the beginning is kept and the rest skipped.
func (b *batch) readLine(br *bufio.Reader, large, stop chan struct{}) error {
	start := len(b.data)
	for empty := 0; ; {
		part, err := br.ReadSlice('\n')
		if n := len(b.data) - start + len(part); n > maxLine {
			b.torn = errLong
			part = part[:max(0, maxLine-(len(b.data)-start))]
		} else if n > largeLine && !b.large {
			select {
			case large <- struct{}{}:
				b.large = true
			case <-stop:
				return io.EOF
			}
		}
		b.data = append(b.data, part...)
		switch {
		case err == nil:
			return nil
		case err == bufio.ErrBufferFull:
			continue
		case err == io.ErrNoProgress && empty < 1: // bufio has tried a hundred times
			empty++
			continue
		case err == io.EOF:
			return io.EOF
		}
		if len(b.data) > start {
			b.torn = fmt.Errorf("the input ends within the line: %w", err)
		}
		return err
	}
}

// parse turns the lines of the batch into output.
func (b *batch) parse(asIs bool) {
	b.out = b.out[:0]
	rest := b.data
	for len(rest) > 0 {
		line := rest
		if i := bytes.IndexByte(rest, '\n'); i >= 0 {
			line, rest = rest[:i], rest[i+1:]
		} else {
			rest = nil
		}
		var err error
		if len(rest) == 0 {
			err = b.torn
		}
		if err == nil {
			err = b.appendArticle(line, asIs)
		}
		if err != nil {
			b.out = appendError(b.out, line, b.first+b.lines, err)
			b.bad++
		}
		b.lines++
	}
}

var (
	errBlank   = errors.New("the line is blank")
	errNoText  = errors.New(`the line has no "text"`)
	errNotUTF8 = errors.New("the line is not valid UTF-8")
	errText    = fmt.Errorf(`"text" is longer than %d bytes`, maxText)
)

// appendArticle parses one line and appends its article to out. On an error out is left as it was.
func (b *batch) appendArticle(line []byte, asIs bool) error {
	if !utf8.Valid(line) {
		return errNotUTF8
	}
	in, text, err := readRecord(line, b.text)
	b.text = text
	switch {
	case err != nil && len(bytes.TrimSpace(line)) == 0:
		return errBlank
	case err != nil:
		return err
	case in.text == nil:
		return errNoText
	case len(in.text) > maxText:
		return errText
	}
	p := &b.parser
	*p = newsparse.Parser{AsIs: asIs}
	if in.date != nil {
		if p.Date, err = day(string(in.date)); err != nil {
			return err
		}
	}
	out := appendID(b.out, in.id)
	at := len(out)
	out = p.ParseString(string(in.text)).AppendJSON(out)
	if out[at+1] == '}' { // an empty article
		out = append(out[:at], '}')
	} else {
		out[at] = ','
	}
	b.out = append(out, '\n')
	return nil
}

// appendError appends the line that stands for a bad one, with its id where that can still be read.
func appendError(dst, line []byte, n int, err error) []byte {
	dst = appendID(dst, findID(line))
	dst = append(dst, `,"line":`...)
	dst = strconv.AppendInt(dst, int64(n), 10)
	dst = append(dst, `,"error":`...)
	msg, _ := json.Marshal(err.Error())
	dst = append(dst, msg...)
	return append(dst, "}\n"...)
}

// appendID begins an output line: {"id": and the id as it was given, null where there is none.
func appendID(dst []byte, id []byte) []byte {
	dst = append(dst, `{"id":`...)
	if len(id) == 0 {
		return append(dst, "null"...)
	}
	return append(dst, id...)
}

// progress returns a function that counts lines on stderr while that is a terminal; a negative number ends it.
func progress(stderr io.Writer) func(lines int) {
	f, ok := stderr.(*os.File)
	if !ok || !terminal(f) {
		return func(int) {}
	}
	var count atomic.Int64
	start := time.Now()
	end, ended := make(chan struct{}), make(chan struct{})
	go func() {
		defer close(ended)
		tick := time.NewTicker(250 * time.Millisecond)
		defer tick.Stop()
		for {
			select {
			case <-tick.C:
				n := count.Load()
				fmt.Fprintf(f, "\r%d articles, %.0f a second ", n, float64(n)/time.Since(start).Seconds())
			case <-end:
				fmt.Fprint(f, "\r                                        \r")
				return
			}
		}
	}()
	return func(lines int) {
		if lines < 0 {
			close(end)
			<-ended
			return
		}
		count.Add(int64(lines))
	}
}

// terminal reports whether f is a terminal, as far as the standard library can tell.
func terminal(f *os.File) bool {
	info, err := f.Stat()
	return err == nil && info.Mode()&os.ModeCharDevice != 0 && os.Getenv("TERM") != "dumb"
}
