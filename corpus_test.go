package newsparse_test

import (
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"github.com/newsparse/newsparse"
)

// The golden files are snapshots of what the parser makes of the corpus, a fact a line: they show what a change changes. Truth is in
// testdata/cases.
func TestCorpus(t *testing.T) {
	files, err := filepath.Glob("testdata/corpus/*.txt")
	if err != nil || len(files) < 13 {
		t.Fatalf("%d articles, %v", len(files), err)
	}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		a := new(newsparse.Parser).ParseString(string(data))
		var d dump
		d.value(a, "", reflect.ValueOf(a).Elem())
		golden := strings.TrimSuffix(file, ".txt") + ".golden"
		if *update {
			if err := os.WriteFile(golden, []byte(d.String()), 0o666); err != nil {
				t.Fatal(err)
			}
			continue
		}
		want, err := os.ReadFile(golden)
		if err != nil {
			t.Fatal(err)
		}
		if got := d.String(); got != string(want) {
			t.Errorf("%s differs from its golden file; go test -run 'TestCorpus|TestReadme' -update rewrites it\n%s", file, firstDifference(got, string(want)))
		}
	}
}

func firstDifference(got, want string) string {
	g, w := strings.Split(got, "\n"), strings.Split(want, "\n")
	for i := range min(len(g), len(w)) {
		if g[i] != w[i] {
			return fmt.Sprintf("line %d\n got %s\nwant %s", i+1, g[i], w[i])
		}
	}
	return fmt.Sprintf("%d lines, want %d", len(g), len(w))
}

// dump writes an article one fact a line: the path of a field and its value. Zero values are left out.
type dump struct{ strings.Builder }

func (d *dump) value(a *newsparse.Article, path string, v reflect.Value) {
	if v.IsZero() {
		return
	}
	switch v.Kind() {
	case reflect.Struct:
		if s, ok := v.Interface().(newsparse.Span); ok {
			fmt.Fprintf(d, "%s %d:%d %q\n", path, s.Start, s.End, a.Text(s))
			return
		}
		for i := range v.NumField() {
			f := v.Type().Field(i)
			if !f.IsExported() || path == "" && f.Name == "Source" {
				continue
			}
			at := path + "." + f.Name
			if f.Anonymous {
				at = path
			}
			d.value(a, strings.TrimPrefix(at, "."), v.Field(i))
		}
	case reflect.Slice:
		for i := range v.Len() {
			d.value(a, fmt.Sprintf("%s[%d]", path, i), v.Index(i))
		}
	case reflect.String:
		fmt.Fprintf(d, "%s %q\n", path, v.String())
	default:
		fmt.Fprintf(d, "%s %v\n", path, v)
	}
}
