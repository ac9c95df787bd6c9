package name

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
)

// What is found in a text of words by steps is what is found by taking it apart.
func TestWordsOfText(t *testing.T) {
	slow := func(text, word string) int {
		at := 0
		for _, w := range strings.Split(text, " ") {
			if w == word {
				return at
			}
			at += len(w) + 1
		}
		return -1
	}
	r := rand.New(rand.NewPCG(21, 22))
	some := func(n int) string {
		b := make([]byte, n)
		for i := range b {
			b[i] = "ab "[r.IntN(3)]
		}
		return string(b)
	}
	for range 20_000 {
		text, word := some(r.IntN(9)), strings.ReplaceAll(some(1+r.IntN(3)), " ", "a")
		if got, want := wordIndex(text, word), slow(text, word); got != want {
			t.Fatalf("%q in %q: %d, want %d", word, text, got, want)
		}
		a, b := some(r.IntN(7)), some(r.IntN(7))
		if got, want := equalLetters(a, b), strings.ReplaceAll(a, " ", "") == strings.ReplaceAll(b, " ", ""); got != want {
			t.Fatalf("%q and %q have the same letters: %t", a, b, got)
		}
		if got, want := initials(a), !slices.ContainsFunc(strings.Split(a, " "), func(w string) bool { return len(w) > 1 }) || a == "bb"; got != want {
			t.Fatalf("%q is of initials: %t", a, got)
		}
	}
	for key, want := range map[string]bool{"hw": true, "jr": true, "ab": false, "ba": false, "yd": false, "dy": false, "kge": false, "j r": true, "j": true, "": true, "j lee": false} {
		if initials(key) != want {
			t.Errorf("%q is of initials: %t", key, !want)
		}
	}
}

// Every two names of a row of nicknames are of one person, and names of no common row are not.
func TestNicknames(t *testing.T) {
	rows := map[string][]int{}
	n := 0
	for row := range strings.Lines(strings.Trim(nicknames, "\n")) {
		for _, name := range strings.Fields(row) {
			rows[name] = append(rows[name], n)
		}
		n++
	}
	for a, of := range rows {
		for b, others := range rows {
			want := slices.ContainsFunc(of, func(row int) bool { return slices.Contains(others, row) })
			if nicknamed(a, b) != want {
				t.Errorf("%s and %s are of one person: %t", a, b, !want)
			}
		}
	}
	for _, name := range []string{"al", "il", "ale", "exander", "zac"} {
		if nicknamed(name, "alex") || nicknamed("bill", name) {
			t.Errorf("%s, a part of a name, is one", name)
		}
	}
}

// A family name of a man, and of a woman of his family.
func TestSlavicPair(t *testing.T) {
	for pair, want := range map[string]bool{
		"orlov orlova": true, "pushkin pushkina": true, "novak novakova": true, "volkonsky volkonskaya": true, "volkonskiy volkonskaia": true, "volkonski volkonska": true, "wysocki wysocka": false,
		"kowalski kowalska": true, "tolstoy tolstaya": false, "orlov orlovna": false, "lee leea": false, "baker bakera": false, "orlova orlova": false, "volkonsk volkonska": true, "tolsty tolstaya": true, "bely belaya": true,
		"orlov petrova": false, "novak novakov": false, "belka bela": false, "skaya y": false,
	} {
		a, b, _ := strings.Cut(pair, " ")
		if slavicPair(a, b) != want || slavicPair(b, a) != want {
			t.Errorf("%s are of one family: %t, %t", pair, slavicPair(a, b), slavicPair(b, a))
		}
	}
	for _, c := range []struct {
		part, whole string
		want        bool
	}{
		{"garcia", "garcia marquez", true}, {"marquez", "garcia marquez", true}, {"lee", "lee marquez", false}, {"lees", "lees marquez", true}, {"garcia", "garciamarquez", false}, {"marquez", "garciamarquez", false},
		{"garcia", "garcia", false}, {"garcia marquez", "garcia", false}, {"marq", "garcia marquez", false}, {"rcia", "garcia marquez", false}, {"cruz", "de la cruz", true},
	} {
		if got := partOf(c.part, c.whole); got != c.want {
			t.Errorf("%s is a part of %s: %t", c.part, c.whole, got)
		}
	}
}

// Given names of one person, by their keys, and the rule that says so.
func TestSameGiven(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want rule
	}{
		{"ann", "ann", byKey}, {"jong un", "jongun", byParticle}, {"", "ann", byGiven}, {"j", "john", byGiven}, {"j", "bob", none}, {"j r", "john", byGiven}, {"j r", "j s", none}, {"j r", "j", byGiven}, {"j", "k", none},
		{"john", "john paul", byGiven}, {"john paul", "john", byGiven}, {"john", "johnpaul", none}, {"bill", "william", byGiven}, {"maria", "mario", none}, {"ivan", "ivana", none}, {"sergei", "sergey", byGiven},
		{"yekaterina", "ekaterina", byGiven}, {"mohammad", "muhammad", byGiven}, {"matvei", "matvey", bySkeleton}, {"valentin", "valentyn", bySkeleton}, {"viktor", "viktar", byDistance}, {"ann", "bob", none},
		{"antonio", "antonia", none}, {"lea", "leo", none}, {"nikolo", "nikoli", none}, {"hw", "henry", byGiven}, {"hw", "h", byGiven}, {"hw", "hv", none}, {"xu", "yu", none}, {"ng", "nguyen", byGiven},
	} {
		for _, p := range [][2]string{{c.a, c.b}, {c.b, c.a}} {
			if got := sameGivenNames(p[0], p[1]); got != c.want {
				t.Errorf("%q and %q: %q, want %q", p[0], p[1], ruleNames[got], ruleNames[c.want])
			}
		}
	}
	for _, c := range []struct {
		a, b string
		want rule
	}{{"w", "walker", byGiven}, {"w", "hw", none}, {"walker", "wilson", none}, {"w", "h", none}, {"h", "hw", byGiven}, {"walker", "walker", byKey}, {"w", "herbert", none}} {
		for _, p := range [][2]string{{c.a, c.b}, {c.b, c.a}} {
			if got := sameMiddle(p[0], p[1]); got != c.want {
				t.Errorf("middle names %q and %q: %q, want %q", p[0], p[1], ruleNames[got], ruleNames[c.want])
			}
		}
	}
}

// The best of the candidates that stand in a stretch of the text is the one by the surest rule, and a tie is counted.
func TestBest(t *testing.T) {
	r := rand.New(rand.NewPCG(23, 24))
	for range 20_000 {
		var found []candidate
		for range r.IntN(5) {
			found = append(found, candidate{int32(r.IntN(6)), rule(1 + r.IntN(int(byDistance)))})
		}
		start, end := int32(r.IntN(4)), int32(r.IntN(7))
		level, count := 9, 0
		var want candidate
		for _, x := range found {
			if x.rule == vetoed || x.root < start || x.root >= end {
				continue
			}
			if l := x.rule.level(); l < level {
				level, count, want = l, 1, x
			} else if l == level {
				count++
			}
		}
		if c, n := best(found, start, end); n != count || n > 0 && c != want {
			t.Fatalf("%v in %d:%d: %v, %d, want %v, %d", found, start, end, c, n, want, count)
		}
	}
}
