package main

import (
	"fmt"
	"strings"
)

// formNames are the forms by their order in package lexicon; 0 is none.
var formNames = []string{"", "Base", "S", "Past", "Ing", "Part"}

type inflected struct{ word, form string }

// inflect returns the forms of a verb: the regular ones but for what spec says. Verbs in -ize are spelled in -ise as well.
func inflect(lemma, spec string) ([]inflected, error) {
	irregular := map[string]string{}
	stems := []string{stem(lemma)}
	for _, item := range strings.Fields(spec) {
		key, value, ok := strings.Cut(item, "=")
		switch {
		case item == "+":
			stems = []string{double(lemma)}
		case item == "++":
			stems = []string{lemma, double(lemma)}
		case ok && value != "" && strings.Contains(" base s past ing part ", " "+key+" "):
			irregular[key] = value
		default:
			return nil, fmt.Errorf("%s: unknown form %q", lemma, item)
		}
	}
	if irregular["past"] != "" && irregular["part"] == "" {
		irregular["part"] = irregular["past"]
	}
	var past, ing []string
	for _, stem := range stems {
		past = append(past, edForm(lemma, stem))
		ing = append(ing, ingForm(lemma, stem))
	}
	var forms []inflected
	for _, f := range []struct {
		key, form string
		regular   []string
	}{{"base", "Base", []string{lemma}}, {"s", "S", []string{sForm(lemma)}}, {"past", "Past", past}, {"ing", "Ing", ing}, {"part", "Part", past}} {
		words := f.regular
		if irregular[f.key] != "" {
			words = strings.Split(irregular[f.key], ",")
		}
		for _, w := range words {
			forms = append(forms, inflected{w, f.form})
			if i := strings.LastIndex(w, "iz"); strings.HasSuffix(lemma, "ize") && len(lemma) > 6 && i > 0 {
				forms = append(forms, inflected{w[:i] + "is" + w[i+2:], f.form})
			}
		}
	}
	return forms, nil
}

// sForm is the plural of a noun and the third person of a verb: claims, watches, tries.
func sForm(word string) string {
	switch {
	case endsIn(word, "s", "x", "z", "ch", "sh") || consonantBefore(word, "o"):
		return word + "es"
	case consonantBefore(word, "y"):
		return word[:len(word)-1] + "ies"
	}
	return word + "s"
}

func edForm(lemma, stem string) string {
	switch {
	case strings.HasSuffix(stem, "e"):
		return stem + "d"
	case consonantBefore(lemma, "y"):
		return lemma[:len(lemma)-1] + "ied"
	}
	return stem + "ed"
}

func ingForm(lemma, stem string) string {
	switch {
	case strings.HasSuffix(lemma, "ie"):
		return lemma[:len(lemma)-2] + "ying"
	case strings.HasSuffix(stem, "e") && !endsIn(stem, "ee", "oe", "ye"):
		return stem[:len(stem)-1] + "ing"
	}
	return stem + "ing"
}

// stem is the verb before -ed and -ing: a verb of one syllable doubles its last consonant after one vowel letter (plan, not wait),
// one in -c takes k (panic).
func stem(verb string) string {
	n := len(verb)
	if strings.HasSuffix(verb, "c") {
		return verb + "k"
	}
	groups := 0
	for i := range n {
		if vowel(verb, i) && (i == 0 || !vowel(verb, i-1)) {
			groups++
		}
	}
	if groups == 1 && n >= 3 && !vowel(verb, n-1) && vowel(verb, n-2) && !vowel(verb, n-3) && !endsIn(verb, "w", "x", "y") {
		return double(verb)
	}
	return verb
}

func double(verb string) string { return verb + verb[len(verb)-1:] }

// vowel reports whether the letter at i is a vowel: y is one but at the start, u is none after q.
func vowel(word string, i int) bool {
	return strings.IndexByte("aeio", word[i]) >= 0 || word[i] == 'y' && i > 0 || word[i] == 'u' && (i == 0 || word[i-1] != 'q')
}

func consonantBefore(word, ending string) bool {
	n := len(word) - len(ending)
	return n > 0 && strings.HasSuffix(word, ending) && strings.IndexByte("aeiou", word[n-1]) < 0
}

func endsIn(word string, endings ...string) bool {
	for _, e := range endings {
		if strings.HasSuffix(word, e) {
			return true
		}
	}
	return false
}
