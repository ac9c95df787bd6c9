package main

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/newsparse/newsparse"
)

// FuzzBulk holds for every input: a line of output for each of the input, valid JSON that begins with the id, an error or the article
// that the text gives alone; the exit status tells whether a line was bad.
func FuzzBulk(f *testing.F) {
	for _, s := range []string{
		`{"id":1,"text":"OSLO (AP) - \"Yes,\" Ann Lee said."}`, "{\"id\":\"a\",\"text\":\"x\",\"date\":\"2025-11-18\"}\n{\"id\":2,\"text\":", "\n\n", `{"text":"a\u0000\ud800"}`, `{"id":{"a":[1]},"text":"","x":1}`,
		"[1]\n\"a\"\nnull\ntrue\n1e9", "{\"id\":1,\"text\":\"\xff\"}", `{"id":1,"id":2,"text":"a","text":"b"}`, `{"ID":3,"Text":"c","DATE":"x"}`, "{\"id\":1,\"text\":\"a\"}\r\n{\"id\":2,\"text\":\"b\"}",
	} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, in []byte) {
		var out, errs bytes.Buffer
		status := run([]string{"bulk"}, bytes.NewReader(in), &out, &errs)
		lines := bytes.Split(bytes.TrimSuffix(in, []byte("\n")), []byte("\n"))
		if len(in) == 0 {
			lines = nil
		}
		got := bytes.Split(bytes.TrimSuffix(out.Bytes(), []byte("\n")), []byte("\n"))
		if out.Len() == 0 {
			got = nil
		}
		if len(got) != len(lines) || errs.Len() > 0 {
			t.Fatalf("%d lines of output for %d, %q\n%q", len(got), len(lines), errs.String(), out.String())
		}
		bad := 0
		for i, line := range got {
			if !json.Valid(line) || !utf8.Valid(line) || !bytes.HasPrefix(line, []byte(`{"id":`)) {
				t.Fatalf("line %d is %q", i+1, line)
			}
			var answer struct {
				Line  int
				Error string
			}
			if err := json.Unmarshal(line, &answer); err == nil && answer.Error != "" && answer.Line > 0 {
				if bad++; answer.Line != i+1 {
					t.Errorf("line %d says that it is %d", i+1, answer.Line)
				}
				continue
			}
			var in struct{ Text, Date string }
			if err := json.Unmarshal(lines[i], &in); err != nil {
				t.Fatalf("line %d, %q, is taken: %v", i+1, lines[i], err)
			}
			var p newsparse.Parser
			p.Date, _ = day(in.Date)
			if want := p.ParseString(in.Text).AppendJSON(nil); len(want) > 2 && !bytes.HasSuffix(line, want[1:]) {
				t.Errorf("line %d\n got %s\nwant %s", i+1, line, want)
			}
		}
		if (status == 0) != (bad == 0) {
			t.Errorf("status %d with %d bad lines", status, bad)
		}
	})
}

// FuzzText holds for every text, and for every name of a file and argument: nothing that a terminal obeys is printed.
func FuzzText(f *testing.F) {
	f.Add([]byte("Head\x1b[31m\n\nOSLO (AP) - \"Y\u202ees,\" Ann\u009b Lee\x07 said.\n"), "no\x1b]52;c;YQ==\x07file")
	f.Add([]byte("date 2025-11-18 403\x00\nBy A\x7fnn\n(MENAFN - \u2028X)\n\"\x9b1m\" he said\n###\x1b"), "-\u202ex")
	f.Add([]byte("\xff\xfeA\x00\x1b\x00"), "--\x9b")
	f.Fuzz(func(t *testing.T, text []byte, arg string) {
		var out, errs bytes.Buffer
		run([]string{"parse", "-format", "text"}, bytes.NewReader(text), &out, &errs)
		for _, args := range [][]string{{"parse", "\x00" + arg}, {"parse", "-charset", arg}, {"parse", "-date", arg}, {"parse", "-format", arg}, {"parse", "-" + arg, "-h"}, {arg}, {"bulk", "x" + arg}} {
			if args[0] == arg && (arg == "bulk" || arg == "parse") {
				continue
			}
			run(args, strings.NewReader(""), &errs, &errs)
		}
		for name, s := range map[string]string{"view": out.String(), "messages": errs.String()} {
			if i := strings.IndexFunc(s, func(r rune) bool { return r != '\n' && obeyed(r) }); i >= 0 {
				t.Errorf("the %s have %q", name, s[i:min(len(s), i+20)])
			}
		}
	})
}
