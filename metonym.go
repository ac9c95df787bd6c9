package newsparse

import (
	"strings"

	"github.com/newsparse/newsparse/internal/lexicon"
	"github.com/newsparse/newsparse/internal/scan"
)

// metonym reports whether the capital n stands for those who govern from it.
//
// It does so as the subject of what only people do ("Moscow rejected the plan", "Ankara and Athens have met"), as the owner of a word or
// a policy ("Kyiv's position"), before what governs ("the Kyiv regime"), and as whom one tells, urges or backs ("told Athens", "support
// for Kyiv"). In "a flat in Moscow" and "Moscow's streets" it is the city.
func (d *doc) metonym(n *nameMention) bool {
	if n.place == 0 || !d.gaz[n.place-1].Capital || n.form == byDemonym {
		return false
	}
	i, q := int(n.first), int(n.last)
	if q >= len(d.toks) {
		return false
	}
	before := i - 1
	if before >= 0 && (d.toks[before].Kind != scan.Word || d.toks[i].Is(scan.Break)) {
		before = -1
	}
	if t := &d.toks[q]; t.Kind == scan.Possessive {
		for q++; q < len(d.toks) && q < int(n.last)+4 && d.toks[q].Kind == scan.Word && d.toks[q].Shape&scan.Capital == 0; q++ {
			if d.is(q, lexicon.CueNoun) || policy(d.word(q)) {
				return true
			}
			if !d.is(q, lexicon.Adj|lexicon.Adverb|lexicon.RoleMod) && !field(d.word(q)) {
				break
			}
		}
		return false
	} else if t.Kind != scan.Word || !t.Is(scan.Space) {
		return before >= 0 && d.addressed(before)
	}
	if before >= 0 && d.addressed(before) || governs(d.word(q)) {
		return true
	}
	if before >= 0 && d.is(before, lexicon.Prep|lexicon.Verb|lexicon.Adj|lexicon.To) && !d.is(before, lexicon.ConjSub|lexicon.Cue|lexicon.ConjCoord) {
		return false // "in Moscow said"
	}
	if d.is(q, lexicon.ConjCoord) && q+2 < len(d.toks) && d.toks[q+1].Shape&scan.Capital != 0 { // "Ankara and Athens last met"
		q += 2
	}
	for q < len(d.toks) && d.toks[q].Kind == scan.Word && d.is(q, lexicon.Adverb|lexicon.Neg) && !d.is(q, lexicon.Aux|lexicon.Modal|lexicon.Prep) && q < int(n.last)+5 {
		q++
	}
	if q >= len(d.toks) || d.toks[q].Kind != scan.Word {
		return false
	}
	e := lexicon.Get(d.toks[q].Lex)
	switch finite := e.Form&(lexicon.Past|lexicon.S) != 0; {
	case e.Class&lexicon.Be != 0:
		return q+1 < len(d.toks) && (d.is(q+1, lexicon.Adverb) || !d.is(q+1, lexicon.Det|lexicon.Prep|lexicon.NumberWord)) && lexicon.Get(d.toks[q+1].Lex).Form&lexicon.Part == 0 &&
			d.toks[q+1].Shape&scan.Capital == 0
	case e.Class&(lexicon.Have|lexicon.Do|lexicon.Modal) != 0:
		return true
	case e.Class&lexicon.Cue != 0:
		return finite || e.Form&lexicon.Base != 0 && q > int(n.last)
	}
	return decides(d.word(q))
}

// addressed reports whether who stands behind word i is spoken to, or is a side: "told | Athens", "support for | Kyiv".
func (d *doc) addressed(i int) bool {
	e := lexicon.Get(d.toks[i].Lex)
	if info := e.Info(); info != nil && info.Frame&lexicon.TakesObject != 0 && e.Form != 0 {
		return true
	}
	if i == 0 || d.toks[i-1].Kind != scan.Word || e.Class&lexicon.Prep == 0 {
		return false
	}
	switch d.word(i) {
	case "for", "with", "against", "on", "between":
		return dealings(d.word(i - 1))
	}
	return false
}

// policy reports whether w is what only those who govern have.
func policy(w string) bool {
	switch w {
	case "position", "stance", "policy", "policies", "initiative", "initiatives", "proposal", "proposals", "demand", "demands", "commitment", "commitments",
		"decision", "decisions", "response", "offer", "help", "support", "backing", "aid", "interests", "goals", "aims", "terms", "conditions", "allies", "ally", "rival",
		"rivals", "enemies", "partners", "government", "leaders", "leadership", "diplomacy", "diplomats", "ambassador", "envoy", "negotiators", "troops", "forces",
		"army", "invasion", "war", "sanctions", "efforts", "effort", "move", "moves", "plan", "plans", "bid", "refusal", "rejection", "approval", "consent",
		"pressure", "influence", "intentions", "ambitions", "role", "signature", "veto", "silence", "patience", "strategy", "ties", "relations":
		return true
	}
	return false
}

// field reports whether w is what a policy is about.
func field(w string) bool {
	switch w {
	case "peace", "trade", "security", "war", "defence", "defense", "energy", "climate", "border", "budget", "tariff":
		return true
	}
	return false
}

// governs reports whether w behind a capital is its government.
func governs(w string) bool {
	switch w {
	case "regime", "government", "authorities", "leadership", "administration", "junta":
		return true
	}
	return false
}

// dealings reports whether one has w with, for or against somebody.
func dealings(w string) bool {
	switch w {
	case "support", "talks", "ties", "relations", "negotiations", "sanctions", "pressure", "agreement", "deal", "pact", "treaty", "war", "aid", "contacts", "dialogue",
		"cooperation", "trust", "dispute", "row", "tensions", "weapons", "arms":
		return true
	}
	return false
}

// decides reports whether the verb w is done by those who govern: a form of one of the verbs, no noun that begins as they do ("bands",
// "actors").
func decides(w string) bool {
	switch w {
	case "sought", "froze", "withdrew", "met", "wants", "replied":
		return true
	}
	for _, s := range [...]string{"approv", "impos", "sign", "ban", "block", "veto", "back", "support", "deploy", "recognis", "recogniz", "seek", "summon", "expel", "ratifi", "suspend",
		"cancel", "scrap", "annex", "invad", "negotiat", "retaliat", "interven", "lift", "freez", "withdraw", "cut", "free", "arm", "fund", "host", "act", "keep", "contribut", "welcom"} {
		if end, ok := strings.CutPrefix(w, s); ok {
			switch end {
			case "s", "es", "d", "ed", "ned", "led", "ped":
				return true
			case "":
				return w == "cut"
			}
		}
	}
	return false
}
