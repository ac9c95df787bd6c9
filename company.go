package newsparse

import (
	"github.com/newsparse/newsparse/internal/lexicon"
	"github.com/newsparse/newsparse/internal/scan"
)

// organization resolves "the company", "the ministry" at the tokens [t, k] to the last organization of that head, or the company that
// is spoken of most.
func (r *references) organization(t, k int32) int32 {
	if int(k)+1 < len(r.toks) && r.toks[k+1].Kind == scan.Word && r.toks[k+1].Is(scan.Space) && !r.is(int(k)+1, function|lexicon.Verb|lexicon.Cue|lexicon.Adverb) {
		return t // "the company official"
	}
	w := r.word(int(k))
	r.heads(t)
	one := int32(0)
	if companyNoun(w) {
		one = r.company
	} else if at := r.terms.find(r.hash(int(k), int(k)+1)); at >= 0 {
		one = r.terms.list[at].headed
	}
	if one == 0 {
		return t
	}
	r.add(t, k+1, byNominal, one)
	return k + 1
}

// companyOf resolves "the Finnish company" at the tokens [t, k] to the only organization of the country that is named before.
func (r *references) companyOf(t, k int32, country string) int32 {
	r.heads(t)
	one := int32(0)
	for i := range r.Entities[:min(len(r.Entities), maxTitled)] {
		e := &r.Entities[i]
		if e.Kind != Organization || e.Country != country || r.counts == nil || r.counts[e.ID] == 0 {
			continue
		}
		if one != 0 {
			return t
		}
		one = int32(e.ID)
	}
	if one == 0 {
		return t
	}
	r.add(t, k+1, byNominal, one)
	return k + 1
}

// heads notes the organizations named before token t: the last one of each head word, and the company that is named most.
func (r *references) heads(t int32) {
	for ; r.read < len(r.names) && r.names[r.read].first < t; r.read++ {
		n := &r.names[r.read]
		if n.kind != anOrganization {
			continue
		}
		last := int(n.last) - 1
		if r.toks[last].Kind == scan.Stop {
			last--
		}
		for k := int(n.first); k < last; k++ { // "Board of Elections"
			if r.is(k+1, lexicon.Prep) && r.is(k, lexicon.OrgHead) {
				last = k
			}
		}
		id := int32(r.Mentions[r.read].Entity)
		r.terms.list[r.terms.intern(r.hash(last, last+1))].headed = id
		if r.counts == nil {
			r.counts = make([]int32, len(r.Entities)+1)
		}
		if (n.facts&(orgFormed|shares) != 0 || r.counts[id] > 0) && r.word(int(n.last)-1) != "LLP" { // auditors and lawyers are nobody's subject
			if r.counts[id]++; r.company == 0 || r.counts[id] >= r.counts[r.company] {
				r.company = id
			}
		}
	}
}

func companyNoun(w string) bool { return w == "company" || w == "firm" || orgWordBefore(w) }
