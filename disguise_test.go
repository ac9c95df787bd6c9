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
