package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/iotest"

	"golang.org/x/text/encoding/charmap"

	"github.com/newsparse/newsparse"
	"github.com/newsparse/newsparse/internal/fault"
)

const story = "Harbour bridge reopens in Lisbon\nLISBON (Reuters) - \"The bridge is safe,\" Mayor Ana Duarte said.\n"

// command runs the command and returns its exit status, output and messages.
func command(t *testing.T, stdin io.Reader, args ...string) (int, string, string) {
	t.Helper()
	var out, errs bytes.Buffer
	status := run(args, stdin, &out, &errs)
	return status, out.String(), errs.String()
}

func file(t *testing.T, name, content string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, []byte(content), 0o666); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestParseFiles(t *testing.T) {
	one, two := file(t, "one.txt", story), file(t, "two.txt", "Second\n")
	status, out, errs := command(t, nil, "parse", one, filepath.Join(t.TempDir(), "missing.txt"), two)
	if status != 1 {
		t.Errorf("exit status %d, want 1", status)
	}
	lines := strings.SplitAfter(out, "\n")
	if len(lines) != 3 || lines[2] != "" {
		t.Fatalf("want two lines of output, got %q", out)
	}
	want, err := json.Marshal(new(newsparse.Parser).ParseString(story))
	if err != nil {
		t.Fatal(err)
	}
	if lines[0] != string(want)+"\n" {
		t.Errorf("the output is not json.Marshal of the article:\n%s", lines[0])
	}
	if !strings.HasPrefix(errs, "newsparse: ") || !strings.HasSuffix(errs, "missing.txt: no such file or directory\n") || strings.Count(errs, "\n") != 1 {
		t.Errorf("message %q", errs)
	}
}

func TestParseStandardInput(t *testing.T) {
	want, _ := json.Marshal(new(newsparse.Parser).ParseString(story))
	for _, args := range [][]string{{"parse"}, {"parse", "-"}} {
		if status, out, errs := command(t, strings.NewReader(story), args...); status != 0 || out != string(want)+"\n" || errs != "" {
			t.Errorf("%q: status %d, output %q, messages %q", args, status, out, errs)
		}
	}
}

func TestParseDate(t *testing.T) {
	status, out, errs := command(t, strings.NewReader("Alice Moreno said on Tuesday that the road would open.\n"), "parse", "-date", "2025-11-18")
	if status != 0 || errs != "" || !json.Valid([]byte(out)) {
		t.Errorf("status %d, output %q, messages %q", status, out, errs)
	}
}

func TestParseCharset(t *testing.T) {
	// "Şişli" in windows-1254
	in := "\xdei\xfeli mayor speaks\n\nThe mayor spoke.\n"
	a, err := (&newsparse.Parser{Encoding: charmap.Windows1254}).Parse(strings.NewReader(in))
	if err != nil {
		t.Fatal(err)
	}
	want, _ := json.Marshal(a)
	status, out, errs := command(t, strings.NewReader(in), "parse", "-charset", "Windows-1254")
	if status != 0 || errs != "" || out != string(want)+"\n" {
		t.Errorf("status %d, output %q, messages %q", status, out, errs)
	}
}

func TestCharsetLabels(t *testing.T) {
	seen := map[string]bool{}
	for _, c := range charsets {
		for l := range strings.FieldsSeq(c.labels) {
			if seen[l] {
				t.Errorf("label %q stands twice", l)
			}
			seen[l] = true
			if charset(" "+strings.ToUpper(l)+"\n") == nil {
				t.Errorf("label %q is not found", l)
			}
		}
	}
	for _, l := range []string{"", "utf", "windows-9999", "utf-8 utf8"} {
		if charset(l) != nil {
			t.Errorf("label %q gives an encoding", l)
		}
	}
}

func TestParseReadErrors(t *testing.T) {
	fail := fault.Reader("Half a st")
	status, out, errs := command(t, fail, "parse")
	if want := "newsparse: standard input: reading at byte 9: the line is dead\n"; status != 1 || out != "" || errs != want {
		t.Errorf("status %d, output %q, messages %q", status, out, errs)
	}
	status, out, errs = command(t, strings.NewReader(strings.Repeat("a ", 3<<20)), "parse")
	if want := "newsparse: standard input: the file is larger than the limit of 4194304 bytes\n"; status != 1 || out != "" || errs != want {
		t.Errorf("status %d, output %q, messages %q", status, out, errs)
	}
	if status, _, errs = command(t, nil, "parse", t.TempDir()); status != 1 || !strings.Contains(errs, "is a directory") {
		t.Errorf("a folder: status %d, messages %q", status, errs)
	}
}

func TestUsage(t *testing.T) {
	for _, test := range []struct {
		args   []string
		status int
		stderr string // what it holds; "" for nothing at all
	}{
		{nil, 2, "newsparse parse"},
		{[]string{"help"}, 0, ""},
		{[]string{"-h"}, 0, ""},
		{[]string{"parse", "-h"}, 0, ""},
		{[]string{"bulk", "-help"}, 0, ""},
		{[]string{"version"}, 0, ""},
		{[]string{"prase"}, 2, `unknown command "prase"`},
		{[]string{"parse", "-colour"}, 2, "-colour"},
		{[]string{"parse", "-format", "xml"}, 2, `"xml" is neither json nor text`},
		{[]string{"parse", "-charset", "klingon"}, 2, `unknown label "klingon"`},
		{[]string{"parse", "-date", "2025-02-30"}, 2, `"2025-02-30" is no day`},
		{[]string{"bulk", "lines.jsonl"}, 2, `unexpected argument "lines.jsonl"`},
	} {
		status, out, errs := command(t, strings.NewReader(""), test.args...)
		if status != test.status || !strings.Contains(errs, test.stderr) || (test.stderr == "") != (errs == "") {
			t.Errorf("%q: status %d, messages %q", test.args, status, errs)
		}
		if (status == 0) != (out != "") {
			t.Errorf("%q: status %d with output %q", test.args, status, out)
		}
	}
}

// An output that cannot be written ends every subcommand with status 1.
func TestWriteErrors(t *testing.T) {
	for _, args := range [][]string{{"parse"}, {"parse", "-format", "text"}, {"bulk"}, {"version"}, {"help"}} {
		in := strings.NewReader(strings.Repeat(`{"id":1,"text":"A text."}`+"\n", 10000))
		var errs bytes.Buffer
		out := &fullDisk{room: 10}
		if status := run(args, in, out, &errs); status != 1 || !strings.Contains(errs.String(), "no space left") {
			t.Errorf("%q: status %d, messages %q", args, status, errs.String())
		}
	}
}

// fullDisk takes room bytes and fails from then on.
type fullDisk struct{ room int }

func (d *fullDisk) Write(p []byte) (int, error) {
	n := min(len(p), d.room)
	d.room -= n
	if n < len(p) {
		return n, errors.New("no space left on device")
	}
	return n, nil
}

// Nothing of a text that a terminal would obey reaches it.
func TestTextViewIsSafe(t *testing.T) {
	hostile := "Re\u202everse\x1b]52;c;ZWNobw==\x07\u009b31m\u2028\r\n\x00\x7f\ufeff"
	s := newsparse.Span{End: len(hostile)}
	a := &newsparse.Article{
		Source: hostile, Headline: s, Charset: hostile,
		Header:     newsparse.Header{Slug: hostile, ID: hostile, Date: hostile},
		Byline:     newsparse.Byline{Span: s, Names: []newsparse.Span{s}},
		Provenance: []newsparse.Source{{Span: s, Name: hostile}},
		Notices:    []newsparse.Notice{{Span: s, Kind: hostile}},
		Dateline:   newsparse.Dateline{Span: s, Places: []newsparse.DatelinePlace{{Name: hostile, Country: hostile}}, Date: hostile},
		Entities:   []newsparse.Entity{{Kind: newsparse.Person, Name: hostile, Aliases: []string{hostile}, Roles: []newsparse.Role{{Text: hostile}}}},
		Quotes: []newsparse.Quote{{Kind: newsparse.Direct, Parts: []newsparse.Span{s}, Speaker: newsparse.Speaker{Span: s, Name: "x"}, Cue: s, Venue: s,
			Class: hostile, Rule: hostile, Date: newsparse.Date{Value: hostile}}},
		Dates:    []newsparse.Date{{Span: s, Value: hostile}},
		Footer:   []newsparse.Footer{{Span: s, Kind: hostile}},
		Warnings: []newsparse.Warning{{Span: s, Code: hostile}},
	}
	var out bytes.Buffer
	w := bufio.NewWriter(&out)
	view(w, a)
	w.Flush()
	for i, r := range out.String() {
		if r != '\n' && obeyed(r) {
			t.Errorf("%U at byte %d of the view:\n%q", r, i, out.String())
		}
	}
	if n := strings.Count(out.String(), `Re\u202everse\x1b]52`); n < 20 {
		t.Errorf("the text is shown %d times:\n%s", n, out.String())
	}
	if _, _, errs := command(t, nil, "parse", "no\x1b[2Jfile"); errs == "" || strings.Contains(errs, "\x1b") {
		t.Errorf("message %q", errs)
	}
}

func TestEscape(t *testing.T) {
	for in, want := range map[string]string{
		"":                    "",
		"Türkiye “q”":         "Türkiye “q”",
		"a\nb\r\nc\td":        "a b c d",
		"a\x00\x1b\x7f":       `a\x00\x1b\x7f`,
		"\u009b\u2028\u202e!": `\u009b\u2028\u202e!`,
		"\xff":                `\xff`,
		"e\u0301":             "e\u0301",
		"\u200b\ufeff":        `\u200b\ufeff`,
	} {
		if got := escape(in); got != want {
			t.Errorf("escape(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestVersion(t *testing.T) {
	_, out, _ := command(t, nil, "version")
	for _, want := range []string{"newsparse ", "go1.", "golang.org/x/text ", "github.com/rivo/uniseg ", "Unicode 15."} {
		if !strings.Contains(out, want) {
			t.Errorf("the version lacks %q:\n%s", want, out)
		}
	}
}

func TestBulkOrder(t *testing.T) {
	const n = 10000
	var in strings.Builder
	for i := range n {
		fmt.Fprintf(&in, "{\"id\":%d,\"text\":%q}\n", i, strings.Repeat("A word. ", i*i%97)+story)
	}
	status, out, errs := command(t, strings.NewReader(in.String()), "bulk")
	if status != 0 || errs != "" {
		t.Fatalf("status %d, messages %q", status, errs)
	}
	lines := strings.Split(strings.TrimSuffix(out, "\n"), "\n")
	if len(lines) != n {
		t.Fatalf("%d lines, want %d", len(lines), n)
	}
	for i, line := range lines {
		if !strings.HasPrefix(line, fmt.Sprintf(`{"id":%d,"`, i)) {
			t.Fatalf("line %d: %.60s", i, line)
		}
		if !json.Valid([]byte(line)) {
			t.Fatalf("line %d is not JSON: %s", i, line)
		}
	}
}

// The article of a line is that of the text alone, whatever the id looks like.
func TestBulkArticle(t *testing.T) {
	quoted, _ := json.Marshal(story)
	want, _ := json.Marshal((&newsparse.Parser{AsIs: true}).ParseString(story))
	for _, id := range []string{`"a"`, `12345678901234567890`, `1.50e+3`, `null`, `{ "x" : [1, 2] }`, `"\u0041<é\/"`} {
		status, out, _ := command(t, strings.NewReader(`{"text":`+string(quoted)+`,"date":null,"id": `+id+`, "more":[{}]}`), "bulk", "-as-is")
		if got := `{"id":` + id + `,` + string(want[1:]) + "\n"; status != 0 || out != got {
			t.Errorf("id %s: status %d\n got %s\nwant %s", id, status, out, got)
		}
	}
	if status, out, _ := command(t, strings.NewReader(`{"id":"e","text":""}`), "bulk"); status != 0 || out != "{\"id\":\"e\"}\n" {
		t.Errorf("empty text: status %d, %s", status, out)
	}
	if status, out, _ := command(t, strings.NewReader(""), "bulk"); status != 0 || out != "" {
		t.Errorf("empty input: status %d, %q", status, out)
	}
}

func TestBulkBadLines(t *testing.T) {
	in := strings.Join([]string{
		`{"id":"good","text":"One."}`,
		`{"id":2,"text":`,
		``,
		`{"id":"four"}`,
		`{"id":5,"text":7}`,
		`{"id":6,"text":"x","date":"18 Nov"}`,
		`["id",7]`,
		"{\"id\":8,\"text\":\"\xff\"}",
		"{\"id\":\"\xff\",\"text\":\"x\"}",
		`{"text":"no id","date":""}`,
		`{"id":11,"text":"Last."}`,
	}, "\n")
	status, out, errs := command(t, strings.NewReader(in), "bulk")
	if status != 1 || errs != "" {
		t.Errorf("status %d, messages %q", status, errs)
	}
	want := []string{
		`{"id":"good",`,
		`{"id":2,"line":2,"error":"not JSON: unexpected end of JSON input, at byte 15 of the line"}`,
		`{"id":null,"line":3,"error":"the line is blank"}`,
		`{"id":"four","line":4,"error":"the line has no \"text\""}`,
		`{"id":5,"line":5,"error":"\"text\" is a JSON number, not a string"}`,
		`{"id":6,"line":6,"error":"date \"18 Nov\" is no day like 2025-11-18"}`,
		`{"id":null,"line":7,"error":"the line is a JSON array, not an object"}`,
		`{"id":8,"line":8,"error":"the line is not valid UTF-8"}`,
		`{"id":null,"line":9,"error":"the line is not valid UTF-8"}`,
		`{"id":null,`,
		`{"id":11,`,
	}
	lines := strings.Split(strings.TrimSuffix(out, "\n"), "\n")
	if len(lines) != len(want) {
		t.Fatalf("%d lines, want %d:\n%s", len(lines), len(want), out)
	}
	for i, w := range want {
		if !strings.HasPrefix(lines[i], w) || strings.Contains(w, "error") && lines[i] != w {
			t.Errorf("line %d:\n got %s\nwant %s", i+1, lines[i], w)
		}
	}
}

// Lines and texts over the limits are errors in place, and the lines around them are still parsed.
func TestBulkLimits(t *testing.T) {
	long := strings.Repeat("word ", maxText/5+1)
	full := strings.Repeat(`\u0020`, maxText)
	in := `{"id":1,"text":"` + long + "\"}\n" +
		`{"id":2,"text":"` + full + "\"}\n" +
		`{"id":3,"text":"` + full + full[:96<<10] + "\"}\n" +
		"{\"id\":4,\"text\":\"Four.\"}\n"
	status, out, _ := command(t, strings.NewReader(in), "bulk")
	lines := strings.Split(out, "\n")
	if status != 1 || len(lines) != 5 {
		t.Fatalf("status %d, %d lines", status, len(lines))
	}
	for i, want := range []string{
		`{"id":1,"line":1,"error":"\"text\" is longer than 4194304 bytes"}`,
		`{"id":2`,
		`{"id":3,"line":3,"error":"the line is longer than 25231360 bytes"}`,
		`{"id":4,"paragraphs"`,
	} {
		if strings.Contains(want, "error") && lines[i] != want || !strings.HasPrefix(lines[i], want) || i%2 == 1 && strings.Contains(lines[i], `"error"`) {
			t.Errorf("line %d is %.120s", i+1, lines[i])
		}
	}
}

// A reader that fails loses nothing that came before, and the line it broke is told in place.
func TestBulkReadErrors(t *testing.T) {
	in := fault.Reader("{\"id\":1,\"text\":\"One.\"}\n{\"id\":2,\"te")
	status, out, errs := command(t, in, "bulk")
	if want := "newsparse: reading standard input: the line is dead\n"; status != 1 || errs != want {
		t.Errorf("status %d, messages %q", status, errs)
	}
	if !strings.HasPrefix(out, `{"id":1,"paragraphs"`) || !strings.HasSuffix(out, `{"id":2,"line":2,"error":"the input ends within the line: the line is dead"}`+"\n") {
		t.Errorf("output %s", out)
	}
	if status, out, errs = command(t, fault.Stuck{}, "bulk"); status != 1 || out != "" || !strings.Contains(errs, io.ErrNoProgress.Error()) {
		t.Errorf("a stuck reader: status %d, output %q, messages %q", status, out, errs)
	}
	for name, r := range map[string]func(io.Reader) io.Reader{"one byte": iotest.OneByteReader, "half": iotest.HalfReader, "data with EOF": iotest.DataErrReader} {
		status, out, errs := command(t, r(strings.NewReader("{\"id\":1,\"text\":\"One.\"}\n{\"id\":2,\"text\":\"Two.\"}")), "bulk")
		if status != 0 || errs != "" || strings.Count(out, "\n") != 2 {
			t.Errorf("%s: status %d, output %q, messages %q", name, status, out, errs)
		}
	}
}

// A producer that waits for the answer to each line gets it.
func TestBulkAnswersAtOnce(t *testing.T) {
	inR, inW := io.Pipe()
	outR, outW := io.Pipe()
	done := make(chan int)
	go func() {
		status := run([]string{"bulk"}, inR, outW, io.Discard)
		outW.Close()
		done <- status
	}()
	answers := json.NewDecoder(outR)
	for i := range 3 {
		fmt.Fprintf(inW, "{\"id\":%d,\"text\":\"A text.\"}\n", i)
		var got struct{ ID int }
		if err := answers.Decode(&got); err != nil || got.ID != i {
			t.Fatalf("answer %d: %v, %v", i, got, err)
		}
	}
	inW.Close()
	if status := <-done; status != 0 {
		t.Errorf("status %d", status)
	}
}
