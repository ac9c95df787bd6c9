package gencorpus

import (
	"crypto/sha256"
	"encoding/hex"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"
)

// The corpus is the same everywhere and always: figures measured on it can be compared.
func TestDeterministic(t *testing.T) {
	h := sha256.New()
	for _, a := range Articles(100) {
		h.Write([]byte(a))
	}
	const want = "b8ad6158b21bfc1f8a3ef5fab38f2f76cc10d260f13b69330543c2febf741f7e"
	if got := hex.EncodeToString(h.Sum(nil)); got != want {
		t.Errorf("sha256 of 100 articles is %s, want %s: figures kept of the corpus have to be taken anew", got, want)
	}
	i := 0
	articles := Articles(20)
	for a := range All {
		if a != articles[i] {
			t.Fatalf("article %d of All differs from that of Articles", i)
		}
		if i++; i == len(articles) {
			break
		}
	}
}

// The corpus has the make-up that the package comment says.
func TestMakeUp(t *testing.T) {
	articles := Articles(Size)
	var bytes, accented, wrapped, straight, curly int
	var sizes []int
	for _, a := range articles {
		if !utf8.ValidString(a) || strings.ContainsAny(a, "{}") {
			t.Fatalf("no text: %s", a)
		}
		bytes += len(a)
		sizes = append(sizes, len(a))
		if strings.IndexFunc(a, func(r rune) bool { return r >= utf8.RuneSelf }) >= 0 {
			accented++
		}
		if lines := strings.Split(a, "\n"); len(lines) > 12 && longest(lines[3:]) < 80 {
			wrapped++
		}
		straight += strings.Count(a, `"`)
		curly += strings.Count(a, "“")
	}
	slices.Sort(sizes)
	t.Logf("%d bytes, %d with accents, %d wrapped, %d straight marks, %d curly pairs, median %d, p90 %d, longest %d", bytes, accented, wrapped,
		straight, curly, sizes[Size/2], sizes[Size*9/10], sizes[Size-1])
	for what, f := range map[string]struct{ got, low, high int }{
		"bytes": {bytes, 3_500_000, 4_500_000}, "articles with accents": {accented, Size * 7 / 100, Size * 9 / 100},
		"wrapped articles": {wrapped, Size / 5, Size * 3 / 10}, "straight marks": {straight, 8 * Size / 2, 20 * Size}, "curly marks": {curly, Size / 4, Size},
		"bytes of the median": {sizes[Size/2], 1200, 2200}, "bytes of the longest": {sizes[Size-1], 10_000, 40_000},
	} {
		if f.got < f.low || f.got > f.high {
			t.Errorf("%d %s, want %d to %d", f.got, what, f.low, f.high)
		}
	}
}

func longest(lines []string) (n int) {
	for _, l := range lines {
		n = max(n, len(l))
	}
	return n
}
