package place_test

import (
	"cmp"
	"fmt"

	"github.com/newsparse/newsparse/place"
)

func ExampleLookup() {
	for _, s := range []string{"KIEV", "Turkish", "N.C.", "turkey", "Georgia"} {
		p, ok := place.Lookup(s)
		fmt.Printf("%s: %v %q %q\n", s, ok, p.Kind, []string{p.Name, p.Country, p.Region})
	}
	// Output:
	// KIEV: true "city" ["Kyiv" "UA" "UA-30"]
	// Turkish: true "demonym" ["Türkiye" "TR" ""]
	// N.C.: true "region" ["North Carolina" "US" "US-NC"]
	// turkey: false "" ["" "" ""]
	// Georgia: false "" ["" "" ""]
}

func ExampleLookupAll() {
	for _, p := range place.LookupAll("Georgia") {
		fmt.Println(p.Kind, cmp.Or(p.Region, p.Country))
	}
	// Output:
	// country GE
	// region US-GA
}

func ExampleAppendAll() {
	var room [8]place.Place
	for _, p := range place.AppendAll(room[:0], "Kuwait") {
		fmt.Println(p.Kind, p.Name)
	}
	// Output:
	// country Kuwait
	// city Kuwait City
}

func ExampleNear() {
	p, ok := place.Near("BRUSSLES")
	fmt.Println(p.Name, p.Country, ok)
	// Output:
	// Brussels BE true
}

func ExampleDateline() {
	for _, words := range [][]string{{"ATHENS"}, {"ATHENS", "Ga."}} {
		p, ok := place.Dateline(words[0], words[1:]...)
		fmt.Println(p.Name, p.Country, ok)
	}
	// Output:
	// Athens GR true
	// Athens US true
}

func ExampleAppendRegions() {
	var room [4]place.Place
	for _, p := range place.AppendRegions(room[:0], "MISS") {
		fmt.Println(p.Name, p.Region)
	}
	// Output:
	// Mississippi US-MS
}
