package newsparse

import (
	"github.com/newsparse/newsparse/internal/lexicon"
	"github.com/newsparse/newsparse/internal/scan"
)

// contentEnd returns where the right content of frame i ends: at the end of the unit, or where a later frame of the same level begins.
func (d *doc) contentEnd(u *unit, i int32, r rangeOf) int32 {
	f := &d.frames[i]
	subordinate := d.of(u, u.first)&lexicon.ConjSub != 0 && d.of(u, u.first)&lexicon.Adverb == 0 || !f.subj.empty() && d.of(u, f.subj.from-1)&lexicon.ConjSub != 0
	if !f.subj.empty() && d.of(u, f.subj.from)&lexicon.Wh != 0 { // "even those who backed it were cool: Prado called it …"
		for k := r.from + 1; k < r.to; k++ {
			if d.kind(u, k) == scan.Colon && d.kind(u, k+1) == scan.Word && d.kind(u, f.subj.from-1) != scan.Comma {
				r.to = k
			}
		}
	}
	if f.direct || !subordinate && f.info.Frame&lexicon.TakesFragment != 0 && r.to <= d.unitEnd(u) && d.kind(u, r.to-1) == quotation {
		return r.to
	}
	if f.inherited && f.subj.from > f.cue.to && f.subj.from <= r.to { // "Conceding that …, Prado asked"
		r.to = f.subj.from
		if d.kind(u, r.to-1) == scan.Comma {
			r.to--
		}
		f.right = r.to
		return r.to
	}
	for j := i + 1; j < u.to; j++ {
		g := &d.frames[j]
		if g.cue.from <= r.from {
			continue
		}
		if f.info.Class != lexicon.Speech && g.info.Class == lexicon.Speech && !g.subj.empty() && !g.inherited && !g.inverted && g.start > r.from+1 && g.right < r.to && d.kind(u, g.right) == quotation {
			return d.beforeRelative(u, g.start, r.from) // "seeks what she calls “…”": the words are hers who calls it so
		}
		start := g.cue.from
		if !g.subj.empty() && !g.inverted && !g.inherited && g.start > r.from {
			start = g.start
		}
		p := start - 1
		if d.kind(u, p) == quotation && (!g.inherited || g.inverted || g.according) && d.closesForTag(p) {
			for p > r.from && d.kind(u, p-1) == quotation {
				p--
			}
			return max(p, r.from) // `"…," S said`: the marks are of the later frame
		}
		if p > r.from && d.kind(u, p) == quotation && d.kind(u, p-1) == scan.Word && g.inherited && g.form&lexicon.Ing != 0 && g.form&lexicon.Past == 0 && d.closesForTag(p) {
			return p + 1 // `that the fund was "a trap," adding that`
		}
		if and := d.andThat(u, start); and > r.from {
			if d.of(u, r.from)&(lexicon.If|lexicon.Wh) != 0 && d.of(u, r.from)&lexicon.That == 0 && d.kind(u, and-1) == scan.Comma {
				return and - 1 // "told him she asked whether it rained, and that it did"
			}
			continue // "…, and that the museum had said yes"
		}
		for p > r.from && (d.of(u, p)&(lexicon.ConjSub|lexicon.ConjCoord|lexicon.Adverb) != 0 || g.form&lexicon.Ing != 0 && d.of(u, p)&lexicon.Prep != 0) {
			p-- // ", without specifying"
		}
		if d.kind(u, p) == quotation && p < start-1 && g.info.Class == lexicon.Speech && !g.inherited && d.lastToken(d.elems[p].quo).Kind == scan.Comma && fold(d.text2(u, p+1), "but") {
			return p + 1 // `told him to act "shipshape," but Prado said`
		}
		switch k := d.kind(u, p); {
		case k == scan.Semicolon:
			return p
		case k == scan.Comma && f.stance && d.inSeries(u, p, r.to):
		case k == scan.Comma || k == scan.Dash:
			if g.according || g.inherited && (g.form&lexicon.Ing != 0 && (g.info.Frame&lexicon.Tight == 0 || d.reports(u, g)) || g.coordinated && g.info.Class == lexicon.Speech && d.coordinates(u, f, g)) ||
				!g.inherited && !g.coordinated && d.opensReport(u, g) && (k == scan.Dash || !d.conditionBefore(u, r.from, p)) {
				return p
			}
		case g.inherited && d.of(u, start-1)&lexicon.ConjCoord != 0 && g.info.Class == lexicon.Speech && d.coordinates(u, f, g):
			return start - 1
		}
	}
	subj := f.subj
	if subj.empty() && f.passive {
		subj = f.addr // "the strike, which is expected to last until May, has shut"
	}
	relative := !subj.empty() && d.of(u, subj.from)&lexicon.Wh != 0 && d.kind(u, subj.from-1) == scan.Comma
	for k := r.from + 3; k < r.to; k++ {
		switch d.kind(u, k) {
		case scan.Semicolon:
			return k
		case scan.Comma:
			if subordinate && d.of(u, k+1)&functional&^lexicon.PronSubj == 0 && d.finiteVerb(u, k+1, r.to) {
				return k // "After Duarte claimed that it was over, Prado won"
			}
			if relative && d.verbish(u, k+1) || !(f.stance && d.inSeries(u, k, r.to)) && d.leavesClause(u, k, r) {
				return k // "Smith, who said he was biased, issued …"
			}
		}
	}
	return r.to
}

// andThat returns the "and" before the "that" before the clause that begins at element k, or -1.
func (d *doc) andThat(u *unit, k int32) int32 {
	if d.of(u, k)&lexicon.That == 0 {
		k--
	}
	if d.of(u, k)&lexicon.That != 0 && d.of(u, k-1)&lexicon.ConjCoord != 0 {
		return k - 1
	}
	return -1
}

// coordinates reports whether the verb of g is joined to that of f and not to one of what f reports: it is of the same tense and reports
// something itself.
//
// coordinated-report: "He said they voted in May and wrote a letter", "The police say he drew a knife and refused to drop it"
func (d *doc) coordinates(u *unit, f, g *frame) bool {
	const present = lexicon.S | lexicon.Base
	past := f.form&lexicon.Past != 0
	switch {
	case f.form&(lexicon.Past|present) == 0 || f.noun || f.according || u.marked:
		return true
	case past && g.form&(lexicon.Past|lexicon.Part) == 0, !past && f.cue.from == f.verb && g.form&present == 0:
		return false
	}
	return d.reports(u, g)
}

// reports reports whether something that can be reported follows g: "adding that the road was shut", not "adding ten minutes to the trip".
func (d *doc) reports(u *unit, g *frame) bool {
	h := *g
	_, ok := d.rightContent(u, &h, d.unitEnd(u))
	return ok || d.kind(u, g.right) == quotation
}

// conditionBefore reports whether what is reported opens with a condition or concession that the comma at element p ends: the main clause is
// to come. "told her that if the bridge were shut, he would swim"
func (d *doc) conditionBefore(u *unit, from, p int32) bool {
	k := from
	if d.of(u, k)&lexicon.That == 0 {
		return false // "asked if it was safe, he said"
	}
	k++
	if d.of(u, k)&(lexicon.ConjSub|lexicon.If) == 0 || d.of(u, k)&lexicon.Adverb != 0 && d.of(u, k)&lexicon.If == 0 && d.of(u, k+1)&lexicon.ConjSub == 0 {
		return false
	}
	for k++; k < p; k++ {
		if d.kind(u, k) == scan.Comma {
			return false
		}
	}
	return true
}

// beforeRelative returns the element k without the relative word, preposition and comma before it, but not less than from.
func (d *doc) beforeRelative(u *unit, k, from int32) int32 {
	for k > from+1 && (d.kind(u, k-1) == scan.Comma || d.of(u, k-1)&(lexicon.Wh|lexicon.Prep|lexicon.ConjCoord) != 0) {
		k--
	}
	return k
}

// leavesClause reports whether the comma at element k ends the reported clause: what follows is the narrator's again, a relative
// clause, a participle, or a clause of its own, and the clause does not resume behind it.
//
// narrator-again: "He would quarantine people over fears of the virus, which is spread by mosquitoes."
func (d *doc) leavesClause(u *unit, k int32, r rangeOf) bool {
	c := d.of(u, k+1)
	switch w := d.text2(u, k+1); {
	case fold(w, "if"), fold(w, "because"), fold(w, "unless"), fold(w, "even"), fold(w, "when"), fold(w, "where"), fold(w, "including"):
		return false // a condition, a reason or a part of what is reported
	case c&lexicon.Wh != 0 && c&lexicon.That == 0, c&lexicon.Prep != 0 && d.of(u, k+2)&lexicon.Wh != 0:
	case c&lexicon.ConjSub != 0 && c&lexicon.Prep == 0:
	case c&lexicon.Det != 0 && d.of(u, k+2)&lexicon.CueNoun != 0: // "a day late, a claim the union called absurd"
	case fold(d.text2(u, k+1), "as") && d.of(u, k+2)&(lexicon.Have|lexicon.Do) != 0: // "unsafe, as has the engineer"
	case c&lexicon.ConjCoord != 0:
		if d.of(u, k+2)&lexicon.That != 0 || d.kind(u, k+2) != scan.Word {
			return false
		}
		if !fold(d.text(k+1), "but") && d.of(u, k+2)&lexicon.PronSubj == 0 && !(d.timeWord(u, k+3) && d.of(u, k+4)&lexicon.PronSubj != 0) {
			return false
		}
		if w := d.text2(u, k+2); fold(w, "not") || fold(w, "rather") || fold(w, "instead") || fold(w, "also") || fold(w, "never") || d.of(u, k+2)&lexicon.Modal != 0 {
			return false // "safe, but not for long", "cost jobs, but would bring in millions"
		}
		return d.finiteVerb(u, k+2, r.to)
	case d.opensAside(u, k+1) && d.ing(u, k+1) && !d.adds(u, k+1):
	default:
		return false
	}
	// Does the clause go on behind another comma?
	for i := k + 2; i < r.to; i++ {
		if d.kind(u, i) != scan.Comma {
			continue
		}
		v := d.of(u, i+1)
		if v&(lexicon.Aux|lexicon.Modal) != 0 || c&lexicon.Wh != 0 && v&lexicon.Cue == 0 && d.tensed(u, i+1) { // "the boat, which sank on Monday, | carried 30 people"
			return false
		}
	}
	return true
}

// opensReport reports whether g can report a clause of its own behind a comma.
func (d *doc) opensReport(u *unit, g *frame) bool {
	return g.info.Class == lexicon.Speech && g.info.Frame&(lexicon.Free|lexicon.NeedsClause) != 0 && !g.passive && !(g.hypothetic && g.info.Act == lexicon.ActShow) && !d.participleTail(u, g)
}

// participleTail reports whether g is a past participle that tells more of the noun before its comma: "the full cost, estimated at $2 million".
func (d *doc) participleTail(u *unit, g *frame) bool {
	if !g.subj.empty() || g.form&lexicon.Part == 0 {
		return false
	}
	w := d.text2(u, g.cue.to)
	return fold(w, "at") || fold(w, "by") || fold(w, "in")
}

// adds reports whether the participle at element k is a cue that reports nothing here: "adding ten minutes to the trip".
func (d *doc) adds(u *unit, k int32) bool {
	for i := u.from; i < u.to; i++ {
		if g := &d.frames[i]; g.cue.from == k {
			return g.info.Frame&lexicon.Tight != 0 && !d.reports(u, g)
		}
	}
	return false
}
