// Command newsparse turns syndicated news text into structure: one JSON article a file, or a stream of JSON lines.
//
// Usage:
//
//	newsparse parse [-charset LABEL] [-date YYYY-MM-DD] [-as-is] [-format json|text] [FILE...]
//	newsparse bulk [-as-is]
//	newsparse version
//	newsparse help
//
// It uses the standard library and the requirements of the newsparse module alone, opens no network connection and writes nothing
// but its standard output and standard error.
package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"runtime/debug"
	"time"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

func main() { os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr)) }

// The exit statuses. A wrong command line is told from a failed job.
const (
	exitOK     = 0
	exitFailed = 1
	exitUsage  = 2
)

const usage = `newsparse turns syndicated news text into structure.

  newsparse parse [-charset LABEL] [-date YYYY-MM-DD] [-as-is] [-format json|text] [FILE...]
      Print one article a file, as one line of JSON or as a readable view. No FILE, or "-", is standard input.

  newsparse bulk [-as-is]
      Read JSON lines {"id":…,"text":…,"date":"YYYY-MM-DD"} from standard input, where the date may be left out, and print one JSON
      article a line, in the order of the input and with the same "id" first. A line that cannot be read gives
      {"id":…,"line":N,"error":"…"} in its place, a blank one too; the rest goes on, and the exit status is 1.

  newsparse version
      Print the versions of the program, of Go and of the Unicode tables in it.

Options:
  -charset LABEL   the encoding of the files by its web name: utf-8, windows-1254, utf-16le, … (default: found out)
  -date DATE       the date of the article where you know it; relative dates ("on Tuesday") count from it
  -as-is           take the text as given: no repair of mis-decoded text, no decoding of markup
  -format FORMAT   json or text (default json)

Exit status: 0 when all went well, 1 when a file, a line or the output failed, 2 for a wrong command line.
`

// run is the command without the process: it takes the arguments after the program's name and returns the exit status.
func run(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	if len(args) == 0 {
		io.WriteString(stderr, usage)
		return exitUsage
	}
	var err error
	switch args[0] {
	case "parse":
		err = parse(args[1:], stdin, stdout, stderr)
	case "bulk":
		err = bulk(args[1:], stdin, stdout, stderr)
	case "version", "-version", "--version":
		err = version(stdout)
	case "help", "-h", "-help", "--help":
		_, err = io.WriteString(stdout, usage)
	default:
		err = usageError(fmt.Sprintf("unknown command %q", args[0]))
	}
	var wrong usageError
	switch {
	case err == nil:
		return exitOK
	case errors.Is(err, flag.ErrHelp):
		io.WriteString(stdout, usage)
		return exitOK
	case errors.Is(err, errReported):
		return exitFailed
	case errors.As(err, &wrong):
		fmt.Fprintf(stderr, "newsparse: %s\nRun \"newsparse help\" for the usage.\n", escape(err.Error()))
		return exitUsage
	}
	fmt.Fprintf(stderr, "newsparse: %s\n", escape(err.Error()))
	return exitFailed
}

// usageError says that the command line is wrong.
type usageError string

func (e usageError) Error() string { return string(e) }

// errReported stands for failures that were printed when they happened.
var errReported = errors.New("failures were reported")

// flags returns an empty flag set that prints nothing itself.
func flags(name string) *flag.FlagSet {
	fs := flag.NewFlagSet(name, flag.ContinueOnError)
	fs.SetOutput(io.Discard)
	return fs
}

// parseFlags is fs.Parse with its errors as usage errors.
func parseFlags(fs *flag.FlagSet, args []string) error {
	err := fs.Parse(args)
	if err != nil && !errors.Is(err, flag.ErrHelp) {
		return usageError(fs.Name() + ": " + err.Error())
	}
	return err
}

// day reads "2025-11-18"; "" is the zero time.
func day(s string) (time.Time, error) {
	if s == "" {
		return time.Time{}, nil
	}
	t, err := time.Parse(time.DateOnly, s)
	if err != nil {
		return t, fmt.Errorf("date %q is no day like 2025-11-18", s)
	}
	return t, nil
}

// unisegUnicode is the Unicode version of the grapheme tables of github.com/rivo/uniseg v0.4, which does not tell it.
const unisegUnicode = "15.0.0"

// version prints what the output depends on.
func version(w io.Writer) error {
	own, text, seg, goVersion := "(unknown)", "(unknown)", "(unknown)", "(unknown)"
	if info, ok := debug.ReadBuildInfo(); ok {
		own, goVersion = info.Main.Version, info.GoVersion
		if own == "" {
			own = "(devel)"
		}
		for _, m := range info.Deps {
			switch m.Path {
			case "golang.org/x/text":
				text = m.Version
			case "github.com/rivo/uniseg":
				seg = m.Version
			}
		}
	}
	_, err := fmt.Fprintf(w, "newsparse %s\n%s, Unicode %s\ngolang.org/x/text %s, Unicode %s\ngithub.com/rivo/uniseg %s, Unicode %s\n",
		own, goVersion, unicode.Version, text, norm.Version, seg, unisegUnicode)
	return err
}
