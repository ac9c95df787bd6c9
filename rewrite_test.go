package newsparse

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/unicode/norm"

	"github.com/newsparse/newsparse/name"
)

// The same article in another spelling has the same mentions of the same entities: over every article of our own.
func TestSpellingChangesNothing(t *testing.T) {
	articles := map[string]string{}
	for _, a := range annotatedArticles(t) {
		articles[a.ID] = a.Text
	}
	files, err := filepath.Glob("testdata/corpus/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatal(err)
	}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		articles[filepath.Base(file)] = string(data)
	}
	for _, c := range []struct {
		name    string
		rewrite func(string) string
	}{
		{"NFD", norm.NFD.String},
		{"NFC", norm.NFC.String},
		{"apostrophes", otherApostrophes},
		{"soft hyphen", func(s string) string { return insideNames(s, func(r rune) string { return string(r) + "\u00ad" }) }},
		{"zero width", func(s string) string { return insideNames(s, func(r rune) string { return string(r) + "\u200b" }) }},
		{"homoglyphs", func(s string) string { return insideNames(s, homoglyph) }},
		{"fullwidth", func(s string) string { return insideNames(s, fullwidth) }},
		{"no-break", func(s string) string { return betweenNames(s, "\u00a0") }},
		{"line ends", func(s string) string { return strings.ReplaceAll(s, "\n", "\r\n") }},
	} {
		for id, text := range articles {
			want := partition(new(Parser).ParseString(text))
			if diff := cmp.Diff(want, partition(new(Parser).ParseString(c.rewrite(text)))); diff != "" {
				t.Errorf("%s, %s: (-as it was +rewritten)\n%s", id, c.name, diff)
			}
		}
	}
}

// One person respelled throughout is one person still: "Karpov" as "Karpoff", "Hale" as "Halle".
func TestRespelledThroughout(t *testing.T) {
	for _, article := range annotatedArticles(t) {
		a := new(Parser).ParseString(article.Text)
		for _, e := range a.Entities {
			family := name.Parse(e.Name).Family
			family = family[strings.LastIndexAny(family, " -’")+1:]
			if e.Kind != Person || len(family) < 4 || family == e.Name || !unicode.IsUpper([]rune(family)[0]) {
				continue
			}
			respelled := family[:len(family)-1] + strings.NewReplacer("v", "ff", "y", "iy", "n", "nn", "o", "oh", "a", "ah", "e", "eh").Replace(family[len(family)-1:])
			text := strings.ReplaceAll(article.Text, family, respelled)
			if diff := cmp.Diff(partition(a), partition(new(Parser).ParseString(text))); diff != "" {
				t.Errorf("%s, %s: (-as it was +rewritten)\n%s", article.ID, respelled, diff)
			}
		}
	}
}

// otherApostrophes writes each apostrophe behind a letter, and no quotation mark, in the other way.
func otherApostrophes(s string) string {
	rs := []rune(s)
	for i := 1; i < len(rs); i++ {
		if next := i + 1; unicode.IsLetter(rs[i-1]) && (next == len(rs) || rs[next] != rs[i]) {
			switch rs[i] {
			case '\'':
				rs[i] = '’'
			case '’':
				rs[i] = '\''
			}
		}
	}
	return string(rs)
}

func homoglyph(r rune) string {
	return strings.NewReplacer("a", "а", "e", "е", "o", "о", "c", "с", "p", "р", "x", "х", "y", "у", "i", "і").Replace(string(r))
}

func fullwidth(r rune) string {
	if r > ' ' && r < 0x7f {
		r += 0xfee0
	}
	return string(r)
}
