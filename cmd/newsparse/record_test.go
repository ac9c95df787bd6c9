package main

import (
	"bytes"
	"encoding/json"
	"io"
	"testing"
	"unicode/utf8"
)

var records = []string{
	`{"id":1,"text":"One."}`,
	`{"id":"a-1","date":"2025-11-18","text":"\"Yes,\" she said.\n\nT\u00fcrkiye \\ \/ \b\f\r\t"}`,
	` { "text" : "x" , "id" : -12 , "url" : "http:\/\/example.com\/\u0041" , "n" : null , "t" : true , "f":false, "long_name":0 } `,
	`{"id":null,"text":"Türkiye “yes”, more than eight bytes of it"}`,
	`{"text":""}`, `{"text":"","date":""}`, `{"id":"\u00e9\"\\"}`,
	// from here on left to encoding/json
	`{}`, ``, `[]`, `{"id":1.5,"text":"x"}`, `{"id":01,"text":"x"}`, `{"id":[1,{"a":2}],"text":"x"}`, `{"text":"x","text":"y"}`, `{"id":1,"id":2}`,
	`{"Text":"x"}`, `{"TEXT":"x","iD":7}`, `{"te\u0078t":"x"}`, `{"text":null,"date":null}`, `{"text":"x","date":7}`, `{"text":"\ud83d\ude00 \ud83d"}`,
	`{"text":"x"} x`, `{"text":"x",}`, `{"text" "x"}`, `{"text":"x`, `{"text":"\`, `{"text":"\u00`, `{"text":"\x"}`, "{\"text\":\"a\tb\"}", `{"a":tru}`, `{"a":-}`, `{"a":nullx}`,
}

// sameRecord reports whether the scanner takes the line. Then it reads what encoding/json reads.
func sameRecord(t *testing.T, line []byte) (scanned bool) {
	t.Helper()
	got, _, ok := scanRecord(line, make([]byte, 0, 8))
	if !ok || !utf8.Valid(line) {
		return false
	}
	var want struct {
		ID         json.RawMessage
		Text, Date *string
	}
	if err := json.Unmarshal(line, &want); err != nil {
		t.Fatalf("%s is taken, and encoding/json says %v", line, err)
	}
	same := func(what string, got []byte, want *string) {
		if (got == nil) != (want == nil) || want != nil && string(got) != *want {
			t.Errorf("%s of %s is %q", what, line, got)
		}
	}
	same("text", got.text, want.Text)
	same("date", got.date, want.Date)
	if !bytes.Equal(got.id, want.ID) {
		t.Errorf("id of %s is %q, want %q", line, got.id, want.ID)
	}
	return true
}

// Usual lines are taken by the scanner, others left to encoding/json.
func TestRecord(t *testing.T) {
	for i, line := range records {
		if got, usual := sameRecord(t, []byte(line)), i < 7; got != usual {
			t.Errorf("%s is taken by the scanner: %t", line, got)
		}
	}
	all, err := io.ReadAll(newLines(64 << 10))
	if err != nil {
		t.Fatal(err)
	}
	for line := range bytes.Lines(all) {
		if !sameRecord(t, line) {
			t.Errorf("left to encoding/json: %s", line)
		}
	}
}

func FuzzRecord(f *testing.F) {
	for _, line := range records {
		f.Add([]byte(line))
	}
	f.Fuzz(func(t *testing.T, line []byte) { sameRecord(t, line) })
}

// Reading a usual line allocates nothing once the room for its text is there.
func TestRecordAllocations(t *testing.T) {
	line := []byte(records[1])
	var buf []byte
	if n := testing.AllocsPerRun(10, func() { _, buf, _ = readRecord(line, buf) }); n > 0 {
		t.Errorf("%v allocations a line", n)
	}
}
