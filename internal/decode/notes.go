package decode

import (
	"cmp"
	"slices"
)

// Note is soft trouble in the text.
type Note struct {
	Code       string // "invalid-utf8", "encoding-guessed", "control-character", …
	Start, End int    // bytes of Result.Text
	Count      int    // on the last of its code, how many there are; 0 where all are noted
}

// MaxNotes is how many places of one code are noted; the rest are counted.
const MaxNotes = 100

// notes collects soft trouble. What touches the place before it of the same code becomes one with it.
type notes struct {
	kept   []Note
	counts []count
}

// count says how many places of a code there are.
type count struct {
	code string
	n    int
	end  int // of the last place, -1 where there is none or the text has changed since
}

// add notes trouble at [start, end) of the text.
func (ns *notes) add(code string, start, end int) {
	c := ns.count(code)
	if c.end != start {
		if c.n++; c.n <= MaxNotes {
			ns.kept = append(ns.kept, Note{Code: code, Start: start, End: end})
		}
	} else if c.n <= MaxNotes {
		for i := len(ns.kept) - 1; ; i-- {
			if ns.kept[i].Code == code {
				ns.kept[i].End = end
				break
			}
		}
	}
	c.end = end
}

func (ns *notes) count(code string) *count {
	for i := range ns.counts {
		if ns.counts[i].code == code {
			return &ns.counts[i]
		}
	}
	ns.counts = append(ns.counts, count{code: code, end: -1})
	return &ns.counts[len(ns.counts)-1]
}

// follow moves the notes to the text that l leads to.
func (ns *notes) follow(l layer) {
	for i, n := range ns.kept {
		ns.kept[i].Start, ns.kept[i].End = l.out(n.Start), max(l.out(n.Start), l.out(n.End))
	}
	for i := range ns.counts {
		ns.counts[i].end = -1
	}
}

// join adds the notes that were collected of the same text.
func (ns *notes) join(more *notes) {
	for _, m := range more.counts {
		for _, n := range more.kept {
			if n.Code == m.code {
				ns.add(n.Code, n.Start, n.End)
			}
		}
		ns.count(m.code).n += m.n - min(m.n, MaxNotes)
	}
}

// list returns the notes in order of offset, those of one code that touch as one.
func (ns *notes) list() []Note {
	slices.SortStableFunc(ns.kept, func(a, b Note) int { return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(a.End, b.End)) })
	list := ns.kept[:0]
	for _, n := range ns.kept {
		if k := len(list); k > 0 && list[k-1].Code == n.Code && n.Start <= list[k-1].End {
			list[k-1].End = max(list[k-1].End, n.End)
		} else {
			list = append(list, n)
		}
	}
	for _, c := range ns.counts {
		for i := len(list) - 1; i >= 0 && c.n > MaxNotes; i-- {
			if list[i].Code == c.code {
				list[i].Count = c.n
				break
			}
		}
	}
	return list
}
