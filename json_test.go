package newsparse

import (
	"encoding/json"
	"reflect"
	"testing"
	"unicode/utf8"
)

// The escapes are those of encoding/json, character by character and for every ill-formed byte.
func TestJSONEscapes(t *testing.T) {
	var s []byte
	for r := rune(0); r < 0x11000; r++ {
		if utf8.ValidRune(r) {
			s = utf8.AppendRune(s, r)
		}
	}
	for c := range 256 {
		s = append(s, 'x', byte(c))
	}
	s = append(s, "\xe2\x82, \xf0\x9f\x98"...)
	got := appendString(nil, string(s))
	want, err := json.Marshal(string(s))
	if err != nil {
		t.Fatal(err)
	}
	if string(got) != string(want) {
		for i := range want {
			if i >= len(got) || got[i] != want[i] {
				t.Fatalf("from byte %d on: got %q, want %q", i, got[max(0, i-20):min(len(got), i+20)], want[max(0, i-20):i+20])
			}
		}
		t.Fatal("longer than that of encoding/json")
	}
}

// A field of Article that JSON forgets is found: every field of every struct is set, and all come back.
func TestJSONHoldsEveryField(t *testing.T) {
	var a Article
	n := 0
	fill(reflect.ValueOf(&a).Elem(), &n)
	for range n + 10 {
		a.Source += "x"
	}
	data, err := json.Marshal(&a)
	if err != nil {
		t.Fatal(err)
	}
	if got := a.AppendJSON(nil); string(got) != string(data) {
		t.Errorf("AppendJSON differs from json.Marshal:\n%s\n%s", got, data)
	}
	sameJSON(t, &a)
	value, err := json.Marshal(a)
	if err != nil || string(value) != string(data) {
		t.Errorf("an Article and a pointer to it differ in JSON: %v\n%s\n%s", err, value, data)
	}
	var back Article
	if err := json.Unmarshal(data, &back); err != nil {
		t.Fatal(err)
	}
	back.Source = a.Source
	if !reflect.DeepEqual(a, back) {
		t.Errorf("got  %+v\nwant %+v", back, a)
	}
}

// fill sets every exported field in v to a value of its own.
func fill(v reflect.Value, n *int) {
	*n++
	switch v.Kind() {
	case reflect.Struct:
		if s, ok := v.Addr().Interface().(*Span); ok {
			*s = Span{*n, *n + 1}
			return
		}
		for i := range v.NumField() {
			if v.Type().Field(i).IsExported() {
				fill(v.Field(i), n)
			}
		}
	case reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), 2, 2))
		fill(v.Index(0), n)
		fill(v.Index(1), n)
	case reflect.String:
		v.SetString("s" + string(rune('a'+*n%26)) + "<é\u2028>")
	case reflect.Int, reflect.Int64:
		v.SetInt(int64(*n))
	case reflect.Bool:
		v.SetBool(true)
	case reflect.Float64:
		v.SetFloat(float64(*n) / 8)
	default:
		panic("fill: " + v.Kind().String())
	}
}

func TestUnmarshalErrors(t *testing.T) {
	for _, s := range []string{``, `[]`, `{"headline":7}`, `{"paragraphs":[{"start":"x"}]}`} {
		if err := new(Article).UnmarshalJSON([]byte(s)); err == nil {
			t.Errorf("%q gives no error", s)
		}
	}
	var a Article
	if err := json.Unmarshal([]byte(`{"headline":{"start":5,"end":-7,"text":"x"},"more":1}`), &a); err != nil || a.Text(a.Headline) != "" {
		t.Errorf("error %v, text %q", err, a.Text(a.Headline))
	}
}
