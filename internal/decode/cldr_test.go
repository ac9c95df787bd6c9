package decode

import (
	"archive/tar"
	"compress/gzip"
	"encoding/json"
	"errors"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/encoding/charmap"
)

// locales are those of the table in TestTerritoryNames.
var locales = strings.Fields("az cs da de el es et fi fr ga hr hu is it lt lv nb nl pl pt ro ru sk sl sr sv tr uk vi")

// TestTerritoryNames repairs the names of territories in many languages, each alone, after they were read as windows-1252 and as latin-1.
// The names come from the npm package cldr-localenames-full, kept in the folder NEWSPARSE_CLDR; without it the test is skipped.
func TestTerritoryNames(t *testing.T) {
	names := territoryNames(t)
	all := slices.Contains(strings.Split(os.Getenv("NEWSPARSE_CLDR_LOCALES"), ","), "all")
	use := locales
	if all {
		use = nil
		for l := range names {
			use = append(use, l)
		}
		slices.Sort(use)
	}
	var sum, sumGood int
	for _, locale := range use {
		var n, good int
		for _, name := range names[locale] {
			if r := String(name, Options{}); r.Text != name {
				t.Errorf("%s: %q is clean, changed to %q", locale, name, r.Text)
			}
			for _, read := range []func(string) string{windows1252, latin1} {
				in := read(name)
				if in == name {
					continue
				}
				n++
				r := String(in, Options{})
				if r.Text == name {
					good++
				} else {
					t.Logf("%s: %q is %q, want %q", locale, in, r.Text, name)
				}
				check(t, in, Options{}, r)
			}
		}
		if n > 0 && !all && good*100 < n*98 {
			t.Errorf("%s: %d of %d repaired", locale, good, n)
		}
		sum, sumGood = sum+n, sumGood+good
	}
	t.Logf("%d locales: %d of %d repaired, %.2f %%", len(use), sumGood, sum, 100*float64(sumGood)/float64(sum))
	if !all && sumGood*1000 < sum*997 {
		t.Error("fewer than 99.7 % repaired")
	}
}

// windows1252 reads the bytes of s as windows-1252, the five undefined ones as control characters.
func windows1252(s string) string {
	var b strings.Builder
	for i := range len(s) {
		if c := charmap.Windows1252.DecodeByte(s[i]); c != 0xFFFD {
			b.WriteRune(c)
		} else {
			b.WriteRune(rune(s[i]))
		}
	}
	return b.String()
}

// latin1 reads the bytes of s as ISO 8859-1.
func latin1(s string) string {
	var b strings.Builder
	for i := range len(s) {
		b.WriteRune(rune(s[i]))
	}
	return b.String()
}

func territoryNames(t *testing.T) map[string][]string {
	dir := os.Getenv("NEWSPARSE_CLDR")
	if dir == "" {
		t.Skip("NEWSPARSE_CLDR is not set")
	}
	find := func() string {
		files, _ := filepath.Glob(filepath.Join(dir, "cldr-localenames-full-*.tgz"))
		if len(files) == 0 {
			return ""
		}
		return files[0]
	}
	if find() == "" {
		cmd := exec.Command("npm", "pack", "cldr-localenames-full")
		cmd.Dir = dir
		if err := cmd.Run(); err != nil {
			t.Skip("npm: ", err)
		}
	}
	f, err := os.Open(find())
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		t.Fatal(err)
	}
	names := map[string][]string{}
	for r := tar.NewReader(z); ; {
		h, err := r.Next()
		if errors.Is(err, io.EOF) {
			return names
		}
		if err != nil {
			t.Fatal(err)
		}
		locale, file := filepath.Split(h.Name)
		if file != "territories.json" {
			continue
		}
		var doc struct {
			Main map[string]struct {
				LocaleDisplayNames struct{ Territories map[string]string }
			}
		}
		if err := json.NewDecoder(r).Decode(&doc); err != nil {
			t.Fatal(err)
		}
		locale = filepath.Base(locale)
		for _, name := range doc.Main[locale].LocaleDisplayNames.Territories {
			names[locale] = append(names[locale], name)
		}
		slices.Sort(names[locale])
		names[locale] = slices.Compact(names[locale])
	}
}
