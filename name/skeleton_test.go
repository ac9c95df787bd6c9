package name

import (
	"math/rand/v2"
	"strings"
	"testing"
)

// Spellings of one name that sound the same have one skeleton, and what sounds otherwise has another.
func TestSkeleton(t *testing.T) {
	skeleton := func(s string) string { return string(appendSkeleton(nil, s)) }
	for _, row := range []string{
		"gorbachev gorbatchev", "aliyev aliev alijev aliiev", "brezhnev brejnev", "gorbachov gorbaciov", "khrushchov chruschtschow", "romanov romanoff romanof", "netanyahu netanjahu", "shoigu shojgu",
		"guerra gerra", "guillen gilen", "zuckerberg zukerberg", "wagner vagner", "mohammed mohamed", "ahmed amed", "noah noa", "filip philip", "sky ski skij skiy", "zelenskyy zelensky", "dzhaba dschaba",
		"szabo shabo", "thomas tomas", "bhatt bat", "rhys ris", "dhar dar", "ghani gani", "tsarev tzarev", "boutros butros", "muenchen munchen",
		"schmidt shmidt", "sjoberg shoberg", "tchaikovsky chaikovsky tschaikovsky",
	} {
		names := strings.Fields(row)
		for _, n := range names[1:] {
			if skeleton(n) != skeleton(names[0]) {
				t.Errorf("%s: %s, and %s: %s", n, skeleton(n), names[0], skeleton(names[0]))
			}
		}
	}
	for in, want := range map[string]string{
		"": "", "h": "", "hahn": "han", "hah": "ha", "ah lee": "ali", "cecil": "cecil", "cyan": "cian", "cato": "kato", "lec": "lec", "juan": "juan", "ajax": "aJax", "raj": "rai", "njal": "nial", "ejder": "eZder",
		"ajder": "aider", "lff": "lf", "loff": "lov", "of": "of", "lofa": "lofa", "chruz": "Xruz", "chata": "Cata", "acht": "aCt", "cia": "Ca", "cie": "ce", "llama": "lama", "boon": "bun",
	} {
		if got := skeleton(in); got != want {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
}

const soundLetters = "abcdefghijklmnoprstuvyzCJSXZ"

func someSounds(r *rand.Rand, n int) []byte {
	s := make([]byte, n)
	for i := range s {
		s[i] = soundLetters[r.IntN(len(soundLetters))]
	}
	return s
}

// slowDistance is the distance without a limit, every pair of sounds considered.
func slowDistance(a, b []byte) int {
	row := make([]int, len(b)+1)
	for j := range b {
		row[j+1] = row[j] + gap(b, j)
	}
	for i := range a {
		next := []int{row[0] + gap(a, i)}
		for j := range b {
			next = append(next, min(row[j]+swap(a[i], b[j]), row[j+1]+gap(a, i), next[j]+gap(b, j)))
		}
		row = next
	}
	return row[len(b)]
}

// The distance of two skeletons is that of the plain way wherever it is within the limit; and those within their allowance, the only ones
// that can be one name, mostly have one bone.
func TestDistance(t *testing.T) {
	r := rand.New(rand.NewPCG(19, 20))
	near, other := 0, 0
	for range 40_000 {
		a := someSounds(r, r.IntN(10))
		b := append([]byte{}, a...)
		for range 1 + r.IntN(3) { // leave out, put in, or change
			switch i := r.IntN(len(b) + 1); {
			case r.IntN(3) == 0:
				b = append(b[:i:i], append(someSounds(r, 1), b[i:]...)...)
			case i < len(b) && r.IntN(2) == 0:
				b = append(b[:i:i], b[i+1:]...)
			case i < len(b):
				b[i] = soundLetters[r.IntN(len(soundLetters))]
			}
		}
		want := slowDistance(a, b)
		for _, limit := range []int{4, 5, 8, 10} {
			if got := distance(a, b, limit); (want <= limit || got <= limit) && got != want {
				t.Fatalf("%s and %s: %d, want %d, limit %d", a, b, got, want, limit)
			}
		}
		if limit := allowance(max(len(a), len(b))); want <= limit && limit > 0 {
			near++
			if bone(a) != bone(b) {
				other++
			}
		}
	}
	if near < 2_000 || other*10 > near {
		t.Errorf("%d pairs within their allowance, %d of them differ in their bones", near, other)
	}
	long := []byte(strings.Repeat("la", maxSkeleton/2))
	if got := distance(long, long, 4); got != 0 {
		t.Errorf("of the longest to itself: %d", got)
	}
	if got := distance(append(long, 'l'), append(long, 'l'), 4); got <= 4 {
		t.Errorf("of longer ones: %d", got)
	}
}

// What it costs to leave a sound out, and to exchange it: an exchange costs the same both ways, is within a class of consonants, and costs
// what the table of the pair says.
func TestCosts(t *testing.T) {
	for in, want := range map[string]int{ // the sound behind the bar
		"a|i": leastGap, "|ia": leastGap, "b|ib": 5, "b|ab": 5, "a|u": 4, "|ea": 4, "b|eb": 5, "|hab": forbidden, "a|h": 5, "|jab": 4, "a|jb": 4, "|tC": 4, "|tc": 4, "|tS": 4, "|sC": 4, "|Sc": 4, "|CS": 4,
		"|t": forbidden, "|ta": forbidden, "|dJ": 4, "|dZ": 4, "|dj": 4, "|d": forbidden, "|da": forbidden, "|kC": forbidden, "b|l": forbidden, "|m": forbidden,
	} {
		before, after, _ := strings.Cut(in, "|")
		if got := gap([]byte(before+after), len(before)); got != want {
			t.Errorf("%s: %d, want %d", in, got, want)
		}
	}
	cost := map[string]int{}
	for k, pairs := range swaps {
		for ; pairs != ""; pairs = pairs[2:] {
			cost[string([]byte{byte('A' + k), pairs[0]})] = int(pairs[1] - '0')
		}
	}
	for _, a := range []byte(soundLetters) {
		for _, b := range []byte(soundLetters) {
			want := forbidden
			one, listed := cost[string([]byte{min(a, b), max(a, b)})]
			switch {
			case a == b:
				want = 0
			case listed:
				want = one
			case strings.IndexByte("aeiouy", a) >= 0 && strings.IndexByte("aeiouy", b) >= 0:
				want = 5
			}
			if got := swap(a, b); got != want {
				t.Errorf("%c for %c: %d, want %d", a, b, got, want)
			}
		}
	}
	for n, want := range []int{0, 0, 0, 0, 4, 8, 8, 10, 10} {
		if got := allowance(n); got != want {
			t.Errorf("allowance of %d sounds: %d, want %d", n, got, want)
		}
	}
}
