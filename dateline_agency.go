package newsparse

import (
	"strings"
	"unicode"
)

// agencyPart reads the agency in brackets, between slashes or bare, with the marks before it. Behind a dash it must be known, for
// a dash may end the dateline: "MONTREAL, Feb. 26 - (Northern Rail Inc) said".
func (l *lead) agencyPart() bool {
	before := l.progress
	dash := false
	for l.blanks(); l.i < len(l.s) && l.i-before.i < 12; l.blanks() {
		r, n := l.peek()
		if r == '(' {
			if l.agencyBracket() && (!dash || l.known) {
				return true
			}
			break
		}
		if r == '/' {
			if l.agencySlash() {
				return true
			}
			break
		}
		if unicode.IsLetter(r) {
			if l.i > before.i && l.agencyBare(dash) {
				return true
			}
			break
		}
		if r != ',' && r != '.' && r != ';' && !isDash(r) {
			break
		}
		dash = dash || isDash(r)
		l.i += n
	}
	l.progress = before
	return false
}

// agencyBracket reads "(Reuters)", "(NNN-NINA)", "(Newsfile Corp. - September 24, 2025)" and what a cleaner left of one: "()".
func (l *lead) agencyBracket() bool {
	end := strings.IndexByte(l.s[l.i:min(len(l.s), l.i+80)], ')')
	if end < 0 {
		return false
	}
	in := Span{l.i + 1, l.i + end}
	text := l.s[in.Start:in.End]
	for i, r := range text {
		if n := blankBehind(text[:i]); isDash(r) && n > 0 {
			c := cursor{l.s[:in.End], in.Start + i}
			c.dash()
			c.blanks()
			if w, ok := c.date(); ok {
				l.date = w
				in.End = in.Start + i - n
			}
			break
		}
	}
	na := l.na
	if !l.agencyList(in) {
		l.na = na
		return false
	}
	l.i += end + 1
	l.bracket = true
	return true
}

// agencySlash reads "/TASS/", "/PRNewswire-AsiaNet /" and "/ ACCESSWIRE / April 29, 2021 /".
func (l *lead) agencySlash() bool {
	end := strings.IndexByte(l.s[l.i+1:min(len(l.s), l.i+50)], '/')
	if end < 1 {
		return false
	}
	na := l.na
	if !l.agencyList(Span{l.i + 1, l.i + 1 + end}) || !l.known {
		l.na = na
		return false
	}
	l.i += end + 2
	l.bracket = true
	c := l.cursor
	c.blanks()
	if w, ok := c.date(); ok && l.date.month == 0 {
		if c.blanks(); c.at('/') {
			l.date = w
			l.i = c.i + 1
		}
	}
	return true
}

// agencyAhead reports whether an agency without brackets and a mark after it are next: "IRNA –" in "Tehran, IRNA –".
func (l *lead) agencyAhead() bool {
	before := l.progress
	ok := l.agencyBare(false)
	l.progress = before
	return ok
}

// agencyBare reads an agency of one or two words and requires a mark to end it: a dash, a colon or, where the agency does not stand
// behind a dash itself, a slash.
func (l *lead) agencyBare(dash bool) bool {
	from, na := l.i, l.na
	for words := 0; words < 3; words++ {
		w := l.word()
		if w == "" || !firstUpper(w) && words == 0 {
			break
		}
		c := l.cursor
		c.blanks()
		if r, _ := c.peek(); isDash(r) || r == ':' || r == '/' && !dash {
			text := Span{from, l.i}
			if r == '/' && c.i == l.i { // "IANS/PAPER:"
				if i := strings.IndexByte(l.s[c.i:min(len(l.s), c.i+40)], ':'); i > 0 {
					l.i += i
					text.End = l.i
				}
			}
			_, known := agencyName(l.s[from:text.End])
			if !known && text.End-from > 0 {
				head, _, _ := strings.Cut(l.s[from:text.End], "/")
				_, known = agencyName(head)
			}
			if known && l.agencyList(text) {
				return true
			}
			break
		}
		if !l.blanks() {
			break
		}
	}
	l.i, l.na = from, na
	return false
}

// agencyList adds the agencies of a bracket. Slashes, and hyphens and blanks between two known agencies or behind a newswire, part them; "dpa/lno", an
// agency and its regional desk in small letters, is one.
func (l *lead) agencyList(s Span) bool {
	for s.Start < s.End && blankLen(l.s[s.Start:]) > 0 {
		s.Start += blankLen(l.s[s.Start:])
	}
	for s.Start < s.End && blankBehind(l.s[s.Start:s.End]) > 0 {
		s.End -= blankBehind(l.s[s.Start:s.End])
	}
	if s.Start >= s.End {
		return true
	}
	text := l.s[s.Start:s.End]
	if _, ok := agencyName(text); ok {
		l.agency(s)
		return true
	}
	if i := strings.IndexByte(text, '/'); i > 0 && i+1 < len(text) {
		desk := text[i+1:]
		if _, known := agencyName(desk); !known && !firstUpper(desk) && strings.IndexByte(desk, '/') < 0 {
			if _, known := agencyName(text[:i]); !known {
				return false
			}
			l.agency(s)
			l.known = true
			return true
		}
		return l.agencyList(Span{s.Start, s.Start + i}) && l.agencyList(Span{s.Start + i + 1, s.End})
	}
	for _, sep := range [...]byte{'-', ' ', ','} {
		if i := strings.IndexByte(text, sep); i > 0 {
			_, left := agencyName(text[:i])
			_, right := agencyName(text[i+1:])
			if left && (right || sep == '-' && indexFold(text[:i], "newswire") >= 0) {
				return l.agencyList(Span{s.Start, s.Start + i}) && l.agencyList(Span{s.Start + i + 1, s.End})
			}
		}
	}
	// an agency that is not in the table: up to four words, no figures
	words := 1
	for i, r := range text {
		switch {
		case r == ' ':
			words++
		case unicode.IsDigit(r) && i == 0, r == ':' || r == ',' || r == '(' || r == '"' || r == '$' || r == '%':
			return false
		}
	}
	if words > 4 || len(text) > 40 || !firstUpper(text) {
		return false
	}
	l.agency(s)
	return true
}

// agency adds one agency.
func (l *lead) agency(s Span) {
	if l.na < len(l.agencies) {
		l.agencies[l.na] = s
		l.na++
	}
	if _, ok := agencyName(l.s[s.Start:s.End]); ok {
		l.known = true
	}
}
