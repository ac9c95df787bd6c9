package newsparse

import (
	"strings"
	"testing"
)

// A reporting verb is known in disguise: with characters that print nothing or letters of full width.
func TestDisguisedWords(t *testing.T) {
	for _, said := range []string{"said", "sa\u00adid", "sa\u200bid", "sa\u2060id", "sa\ufeffid", "saı\u0307d", "ｓａｉｄ", "sai\u200dd"} {
		a := new(Parser).ParseString("Bridge opens\n\n\"We are glad,\" " + said + " Ann Lee.\n")
		if said == "saı\u0307d" { // a letter of its own is none
			if len(a.Quotes) > 0 && a.Quotes[0].Cue.Len() == len(said) {
				t.Errorf("%+q is a cue", said)
			}
			continue
		}
		if len(a.Quotes) != 1 || a.Text(a.Quotes[0].Cue) != said || !strings.HasPrefix(a.Text(a.Quotes[0].Speaker.Span), "Ann Lee") {
			t.Errorf("%+q: %+v", said, a.Quotes)
		}
	}
}

// A word is mixed that has letters of Greek or Cyrillic, which begin with the bytes CE to D4, beside Latin ones.
func TestMixed(t *testing.T) {
	for w, want := range map[string]bool{
		"": false, "word": false, "слово": false, "λέξη": false, "naïve": false, "Kаrpov": true, "аz": true, "zа": true, "aА": true, "Zя": true, "a\u0380": true, "a\u052f": true,
		"a\u037f": false, "a\u0540": false, "а1": false, "а{": false, "а@": false, "а’": false, "a’": false,
	} {
		if mixed(w) != want {
			t.Errorf("%+q is mixed: %t", w, !want)
		}
	}
}

// What may hide the spelling of a word: marks, characters that print nothing, letters of full width.
func TestDisguised(t *testing.T) {
	for w, want := range map[string]bool{
		"": false, "s": false, "said": false, "sái": false, "sa\u00adid": true, "sa\u00b7id": false, "sa\u0301id": true, "sa\u0341id": true, "sa\u0381id": false,
		"sa\u200bid": true, "sa\u2060id": true, "sa\u20acid": false, "ｓａｉｄ": true, "日本": false, "sa\ufeff": true,
	} {
		if disguised(w) != want {
			t.Errorf("%+q is disguised: %t", w, !want)
		}
	}
}

// A cue of several words is known with one of them in disguise, and so is a person.
func TestDisguisedPhrases(t *testing.T) {
	for _, c := range []string{"according to Ann Lee", "acc\u00adording to Ann Lee", "according t\u200bo Ann Lee", "according to Ann L\u00adee"} {
		a := new(Parser).ParseString("Bridge opens\n\nAnn Lee spoke.\n\n\"We are glad,\" " + c + ".\n")
		if len(a.Quotes) != 1 || !strings.HasPrefix(a.Text(a.Quotes[0].Cue), "acc") || a.Quotes[0].Speaker.Name != "Ann Lee" {
			t.Errorf("%+q: %+v", c, a.Quotes)
		}
	}
}
