package name

import (
	"fmt"
	"strings"
	"testing"
)

// Pairs of names, in either order, and the rule by which they are one; "" where they are two.
func TestRules(t *testing.T) {
	const p, o, l = PersonKind, Organization, PlaceKind
	for _, c := range []struct {
		a, b Mention
		want string
	}{
		// acronyms
		{Mention{Text: "ECB"}, Mention{Text: "E.C.B."}, "key"}, {Mention{Text: "ECB", Kind: o}, Mention{Text: "European Central Bank", Kind: o}, "acronym"}, {Mention{Text: "JFK"}, Mention{Text: "John Fitzgerald Kennedy"}, "acronym"},
		{Mention{Text: "ECB"}, Mention{Text: "EBC"}, ""}, {Mention{Text: "Lee"}, Mention{Text: "Lucy Ellen Eaton"}, ""}, {Mention{Text: "AL", Kind: p}, Mention{Text: "Ann Lee", Kind: p}, ""},
		// places by their table
		{Mention{Text: "Kiev", Kind: l}, Mention{Text: "Kyiv", Kind: l}, "place"}, {Mention{Text: "Norway", Kind: l}, Mention{Text: "Norvay", Kind: l}, "skeleton"}, {Mention{Text: "Oslo", Kind: l}, Mention{Text: "Norway", Kind: l}, ""},
		{Mention{Text: "Iran", Kind: l}, Mention{Text: "Iraq", Kind: l}, ""}, {Mention{Text: "Kiev"}, Mention{Text: "Kyiv"}, "place"}, {Mention{Text: "Kiev", Kind: p}, Mention{Text: "Kyiv", Kind: l}, ""},
		// organizations
		{Mention{Text: "Harriman Foods", Kind: o}, Mention{Text: "Harriman", Kind: o}, "head"}, {Mention{Text: "Harriman Foods"}, Mention{Text: "Harriman"}, "head"}, {Mention{Text: "Harriman Foods"}, Mention{Text: "Ann Harriman"}, ""},
		{Mention{Text: "Ponte Foods"}, Mention{Text: "Sir Ponte"}, ""}, {Mention{Text: "Harriman Sea Foods", Kind: o}, Mention{Text: "Harriman", Kind: o}, ""}, {Mention{Text: "Harri", Kind: o}, Mention{Text: "Harriman Foods", Kind: o}, ""},
		{Mention{Text: "Bank", Kind: o}, Mention{Text: "Bank Network", Kind: o}, ""}, {Mention{Text: "National", Kind: o}, Mention{Text: "National Bank", Kind: o}, ""}, {Mention{Text: "Norway"}, Mention{Text: "Norway Bank"}, ""},
		{Mention{Text: "Ponte Inc.", Kind: o}, Mention{Text: "Pontte Inc.", Kind: o}, "skeleton"}, {Mention{Text: "Abc Inc.", Kind: o}, Mention{Text: "Abk Inc.", Kind: o}, ""}, {Mention{Text: "Harbour Organisation", Kind: o}, Mention{Text: "Harbour Organization", Kind: o}, "skeleton"},
		{Mention{Text: "Ponte Foods", Kind: o}, Mention{Text: "The Ponte Foods", Kind: o}, "key"}, {Mention{Text: "Ponte Foods Inc.", Kind: o}, Mention{Text: "Ponte Foods", Kind: o}, "key"}, {Mention{Text: "Ponte Foods Group Ltd.", Kind: o}, Mention{Text: "Ponte", Kind: o}, "head"},
		{Mention{Text: "Ponte", Kind: p}, Mention{Text: "Ponte Foods", Kind: o}, ""}, {Mention{Text: "Ponte Foods", Kind: o}, Mention{Text: "Porto Foods", Kind: o}, ""},
		// given names alone
		{Mention{Text: "Sir Keith", Kind: p}, Mention{Text: "Keith Baker", Kind: p}, "given"}, {Mention{Text: "Sir Keith", Kind: p}, Mention{Text: "Ann Keith", Kind: p}, ""}, {Mention{Text: "Sir Keith", Kind: p}, Mention{Text: "Sir Paul", Kind: p}, ""},
		{Mention{Text: "Sir Keith", Kind: p}, Mention{Text: "Sir Keyth", Kind: p}, ""}, {Mention{Text: "Sir Keith", Kind: p}, Mention{Text: "Keith", Kind: p}, ""},
		// full names
		{Mention{Text: "Aung San Suu Kyi", Kind: p}, Mention{Text: "Suu Kyi", Kind: p}, "tail"}, {Mention{Text: "Joann Lee", Kind: p}, Mention{Text: "Ann Lee", Kind: p}, ""}, {Mention{Text: "Ann Baker", Kind: p}, Mention{Text: "Ann Becker", Kind: p}, "distance"},
		{Mention{Text: "Dmitry Orlov", Kind: p}, Mention{Text: "Dmitri Orlov", Kind: p}, "given"}, {Mention{Text: "Ann van der Meer", Kind: p}, Mention{Text: "Ann Van der Meer", Kind: p}, "key"}, {Mention{Text: "Ann al-Otaibi", Kind: p}, Mention{Text: "Ann Otaibi", Kind: p}, "particle"},
		{Mention{Text: "Ann Lee", Kind: p}, Mention{Text: "Bob Lee", Kind: p}, ""}, {Mention{Text: "Anna Novak", Kind: p}, Mention{Text: "Anna Novakova", Kind: p}, ""}, {Mention{Text: "J. R. Baker", Kind: p}, Mention{Text: "Robert Baker", Kind: p}, ""},
		{Mention{Text: "J. Robert Baker", Kind: p}, Mention{Text: "Robert Baker", Kind: p}, "tail"}, {Mention{Text: "J. Robert Baker", Kind: p}, Mention{Text: "Rob Baker", Kind: p}, "given"}, {Mention{Text: "J. Robert Baker", Kind: p}, Mention{Text: "Paul Baker", Kind: p}, ""},
		{Mention{Text: "Gabriel García Márquez", Kind: p}, Mention{Text: "García", Kind: p}, "tail"}, {Mention{Text: "Gabriel García Márquez", Kind: p}, Mention{Text: "Márquez", Kind: p}, "tail"},
		// what contradicts
		{Mention{Text: "Ann B. Baker", Kind: p}, Mention{Text: "Ann C. Baker", Kind: p}, ""}, {Mention{Text: "Ann B. Baker", Kind: p}, Mention{Text: "Ann Bella Baker", Kind: p}, "particle"}, {Mention{Text: "Ann B. Baker", Kind: p}, Mention{Text: "Ann Baker", Kind: p}, "particle"},
		{Mention{Text: "Ann Baker Jr.", Kind: p}, Mention{Text: "Ann Baker II", Kind: p}, "key"}, {Mention{Text: "Ann Baker Jr.", Kind: p}, Mention{Text: "Ann Baker III", Kind: p}, ""}, {Mention{Text: "Ann Baker Jr.", Kind: p}, Mention{Text: "Baker", Kind: p}, "key"},
		{Mention{Text: "Mr. Baker", Kind: p}, Mention{Text: "Anna Baker", Kind: p}, ""}, {Mention{Text: "Mrs. Baker", Kind: p}, Mention{Text: "Anna Baker", Kind: p}, "key"}, {Mention{Text: "Tim Canova", Kind: p}, Mention{Text: "Canova", Kind: p}, "key"},
		{Mention{Text: "Ivan Orlov", Kind: p}, Mention{Text: "Orlova", Kind: p}, ""}, {Mention{Text: "Baker", Kind: p, Country: "NO"}, Mention{Text: "Baker", Kind: p, Country: "SE"}, "key"},
		{Mention{Text: "Ann Baker", Kind: p, Country: "NO"}, Mention{Text: "Baker", Kind: p, Country: "SE"}, ""}, {Mention{Text: "Ann Baker", Kind: p, Country: "NO"}, Mention{Text: "Baker", Kind: p}, "key"},
		{Mention{Text: "Kowalski", Kind: p}, Mention{Text: "Kowalska", Kind: p}, ""}, {Mention{Text: "Anna Kowalska", Kind: p}, Mention{Text: "Kowalski", Kind: p}, ""},
	} {
		for _, pair := range [][]Mention{{c.a, c.b}, {c.b, c.a}} {
			links := Resolve(pair)
			got := links[1].Rule
			if links[0].Rule != "" {
				got = links[0].Rule
			}
			if one := links[0].Group == links[1].Group; got != c.want || one != (c.want != "") {
				t.Errorf("%q and %q are one: %t, by %q, want %q", pair[0].Text, pair[1].Text, one, got, c.want)
			}
		}
	}
}

// Which of several a bare name goes to: to the surest before it, to the only one behind it, to none where two are as sure.
func TestWhichOfSeveral(t *testing.T) {
	for in, want := range map[string]string{
		"Ann Baker, Baker": "[[0 1]]", "Baker, Ann Baker": "[[0 1]]", "Ann Baker, Bob Baker, Baker": "[[0] [1] [2]]", "Ann Baker, Baker, Bob Baker": "[[0 1] [2]]", "Baker, Ann Baker, Bob Baker": "[[0] [1] [2]]",
		"Ann Becker, Baker, Bob Baker": "[[0] [1 2]]", "Ann Becker, Baker": "[[0 1]]", "Ann Becker, Bob Baker, Baker": "[[0] [1 2]]", "Ann Baker, Baker, Ann Baker, Baker": "[[0 1 2 3]]",
		"Ann Baker, Anna Baker, Baker": "[[0 1 2]]", "Ann Baker, Bob Lee, Baker, Lee, Cora Moen": "[[0 2] [1 3] [4]]", "George H. W. Moen, George W. Moen, Moen": "[[0] [1] [2]]",
		"Ann Baker, Bob Baker, Baker, Baker": "[[0] [1] [2] [3]]",
	} {
		if got := fmt.Sprint(Group(strings.Split(in, ", "))); got != want {
			t.Errorf("%s: %s, want %s", in, got, want)
		}
	}
	links := Resolve([]Mention{{Text: "Ann Baker"}, {Text: "Bob Baker"}, {Text: "Baker"}, {Text: "Lee"}})
	if !links[2].Ambiguous || links[0].Ambiguous || links[3].Ambiguous {
		t.Errorf("%+v", links)
	}
}

// Of a name of more than twelve words nothing is known but that it is itself; a sound is of words of letters, up to 48 of them.
func TestLongNames(t *testing.T) {
	words := strings.Fields("Ann Bella Cora Dina Ella Fanny Gina Hanna Ida Jana Kari Moen")
	twelve, thirteen := strings.Join(words, " "), strings.Join(append(words[:11:11], "Lina", "Moen"), " ")
	if _, ok := Same(twelve, "Moen"); !ok {
		t.Error("a name of twelve words has no family name")
	}
	if _, ok := Same(thirteen, "Moen"); ok {
		t.Error("a name of thirteen words has a family name")
	}
	if _, ok := Same(thirteen, thirteen); !ok {
		t.Error("a name of thirteen words is not itself")
	}
	for in, want := range map[string]bool{
		strings.Repeat("la", 24): true, strings.Repeat("la", 24) + "l": false, "Zaza": true, "ZAZA": true, "La-la": false, "La la": false, "L[": false, "L@": false, "L`": false, "L{": false, "Lč": false,
	} {
		if got := Sound(in) != 0; got != want {
			t.Errorf("%q has a sound: %t", in, got)
		}
	}
	if Sound("ALA") != Sound("ala") || Sound("ala") == Sound("ara") {
		t.Error("a sound is of the consonants, in either case")
	}
}
