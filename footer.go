package newsparse

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// footer reads what follows the body, from the last line upwards: credits, end marks, contacts, legal lines, repeated paragraphs.
func (d *doc) footer() {
	frame := len(d.Footer) // what the header pass found at the end of a wire frame
	above := len(d.Header.Boilerplate)
	contacts := false // a block of contacts is found
	for d.body.End > d.body.Start {
		d.body = d.trim(d.body)
		if d.body.Len() == 0 {
			break
		}
		line := d.trim(Span{d.lineStart(d.body.End), d.body.End})
		if s, kind := d.tail(line); kind != "" {
			d.foot(s, kind)
			continue
		}
		if line.Len() > longFoot {
			break
		}
		if kind := footKind(d.Text(line)); kind != "" {
			d.foot(line, kind)
			continue
		}
		if d.repeated(line) {
			d.Header.Boilerplate = append(d.Header.Boilerplate, line)
			d.body.End = line.Start
			continue
		}
		block, kind := d.footBlock(contacts)
		if kind == "" {
			break
		}
		contacts = contacts || kind == "contact"
		d.foot(block, kind)
	}
	d.body = d.trim(d.body)
	added := d.Footer[frame:]
	slices.Reverse(added)
	slices.Reverse(d.Header.Boilerplate[above:])
	if frame > 0 && len(added) > 0 {
		d.Footer = slices.Concat(added, d.Footer[:frame])
	}
}

// foot takes s, with which the body ends, from it.
func (d *doc) foot(s Span, kind string) {
	f := Footer{Span: s, Kind: kind}
	if kind == "credit" {
		d.credit(&f)
	}
	d.Footer = append(d.Footer, f)
	d.body.End = s.Start
}

// longFoot is the length in bytes of a line that is part of no footer.
const longFoot = 4096

// lineStart returns the start of the line that ends at end or holds it, not before the body.
func (d *doc) lineStart(end int) int {
	return max(d.body.Start, d.lines[d.lineAt(end-1)].Start)
}

// footKind returns the kind of a line that is no part of a body, "" for other lines.
func footKind(text string) string {
	text = strings.Trim(text, "^<")
	switch {
	case isEndMark(text):
		return "end-mark"
	case isRule(text):
		return "rule"
	case isCredit(text):
		return "credit"
	case len(text) < 300 && (hasPrefixFold(text, "(c) ") || hasPrefixFold(text, "copyright ") || strings.HasPrefix(text, "©") ||
		strings.Contains(text, "eserved") && (strings.Contains(text, "ights reserved") || strings.Contains(text, "ights Reserved"))):
		return "copyright"
	case hasPrefixFold(text, "menafn") && len(text) > 14 && digits(text[6:14]):
		return "id"
	case strings.HasSuffix(text, "GMT") && strings.Contains(text, "-WF-"):
		return "id"
	case hasPrefixFold(text, "this report by ") && indexFold(text, "first published") > 0:
		return "first-published"
	case hasPrefixFold(text, "companies in this story:"):
		return "companies"
	}
	for i := range footLines {
		if l := &footLines[i]; startsLike(text, l.text) && hasPrefixFold(text, l.text) && (len(text) < 400 || l.kind == "disclaimer") {
			if l.text != "source " || len(text) < 100 && strings.HasPrefix(text, "SOURCE ") {
				return l.kind
			}
		}
	}
	if len(text) < 300 && strings.HasPrefix(text, "((") && strings.HasSuffix(text, "))") && strings.IndexByte(text, '@') > 0 { // "((ann.lee@wire.test; +44 20 5550 0100))"
		return "contact"
	}
	if len(text) < 120 && strings.IndexByte(text, ' ') < 0 && (strings.HasPrefix(text, "http") || strings.IndexByte(text, '@') > 0) {
		return "contact"
	}
	return ""
}

// footLines are the beginnings of lines below a body.
var footLines = [...]struct {
	text, kind string
	opens      bool // a block that runs to the end
}{
	{"legal disclaimer", "disclaimer", true}, {"disclaimer:", "disclaimer", true}, {"menafn provides the information", "disclaimer", false},
	{"forward-looking statements", "disclaimer", true}, {"forward looking statements", "disclaimer", true}, {"cautionary note", "disclaimer", true},
	{"cautionary statement", "disclaimer", true}, {"safe harbor statement", "disclaimer", true}, {"this press release contains forward", "disclaimer", false},
	{"this news release contains forward", "disclaimer", false}, {"this release contains forward", "disclaimer", false}, {"keywords:", "id", false},
	{"our standards:", "disclaimer", false}, {"this material may not be published", "disclaimer", false}, {"this article was generated", "disclaimer", false},
	{"contact:", "contact", true}, {"contacts:", "contact", true}, {"media contact", "contact", true}, {"press contact", "contact", true}, {"for more information", "contact", true},
	{"for further information", "contact", true}, {"investor contact", "contact", true}, {"view original content", "contact", false}, {"email:", "contact", false},
	{"e-mail:", "contact", false}, {"tel:", "contact", false}, {"phone:", "contact", false}, {"# dpa notebook", "contact", true}, {"## dpa contacts", "contact", true},
	{"## internet links", "contact", false}, {"the following information is not", "disclaimer", false}, {"note to editors", "note", false}, {"source ", "contact", false}, {"notes to editors", "note", true}, {"follow us on", "contact", false},
}

// isEndMark reports whether the line closes the story: "Reuter", "-30-", "==Kyodo", "(end) na.tg".
func isEndMark(text string) bool {
	if text == "" || len(text) > 60 {
		return false
	}
	bare := strings.TrimRight(text, ".… <\x03\x04")
	switch bare {
	case "Reuter", "REUTER", "Reuters", "REUTERS", "reuter", "-30-", "- 30 -", "30", "###", "# # #", "##", "####", "ENDS", "Ends", "END", "-ENDS-", "-END-",
		"-- END --", "- END -", "- ENDS -", "--END--", "(ENDS)", "(Ends)", "[ENDS]", "[END]", "/ritzau/", "/TT/", "ENDS ENDS", "&#3;":
		return true
	}
	if hasPrefixFold(text, "(end") {
		rest := strings.TrimLeft(text[len("(end"):], "s")
		if i := strings.IndexByte(rest, ')'); i == 0 || i > 0 && i < 12 && rest[0] == '/' {
			return len(rest)-i-1 < 20 && initials(rest[i+1:])
		}
	}
	trimmed := strings.TrimLeft(bare, "=-–—_ ")
	if trimmed != bare && trimmed != "" && bare[0] != '_' {
		_, ok := agencyName(trimmed)
		return ok
	}
	if bare == "" {
		return false
	}
	if bare[0] == '(' && bare[len(bare)-1] == ')' {
		return agencySign(bare[1 : len(bare)-1])
	}
	head, rest, ok := strings.Cut(bare, " ")
	if ok {
		_, known := agencyName(head)
		return known && !firstUpper(head) && initials(rest)
	}
	return strings.IndexByte(bare, '/') > 0 && initials(bare) && len(bare) <= 15
}

// agencySign reports whether the text signs a story: "ANSA", "SDA/sj".
func agencySign(text string) bool {
	name, desk, ok := strings.Cut(text, "/")
	if _, known := agencyName(name); !known || !allCaps(name) && !ok {
		return false
	}
	return !ok || initials(desk)
}

// initials reports whether the text is the initials of writers and editors: "na.tg", "wsz jln npr", "daa/mt/msr".
func initials(text string) bool {
	run := 0
	for i := 0; i < len(text); i++ {
		switch b := text[i]; {
		case b-'a' < 26:
			if run++; run > 4 {
				return false
			}
		case b == '.' || b == '/' || b == ' ':
			run = 0
		default:
			return false
		}
	}
	return true
}

// isRule reports whether the line is drawn from rule marks: "___", "* * *", "----".
func isRule(text string) bool {
	n := 0
	for _, r := range text {
		switch {
		case r == '_' || r == '*' || r == '=' || isDash(r):
			n++
		case r != ' ':
			return false
		}
	}
	return n >= 3
}

// isCredit reports whether the line says who worked on the story: "(Reporting by Tom Perry, editing by John Stonestreet)".
func isCredit(text string) bool {
	if len(text) > 1200 {
		return false
	}
	inner := strings.TrimLeft(text, "([-–—*# ")
	for _, r := range creditRoles {
		if startsLike(inner, r) && hasPrefixFold(inner, r) {
			return true
		}
	}
	if len(text) < 600 && !strings.HasPrefix(text, `"`) && !strings.HasPrefix(text, "“") {
		if i := strings.Index(text, " contributed "); i > 0 {
			for _, to := range [...]string{"to this report", "to this story", "to this article", "reporting"} {
				if strings.HasPrefix(text[i+len(" contributed "):], to) {
					return true
				}
			}
		}
	}
	if i := strings.Index(text[:min(len(text), 100+len(" reported from "))], " reported from "); i > 0 && i < 100 && len(text) < 300 && nameLine(strings.ReplaceAll(strings.ReplaceAll(text[:i], " and ", " "), ",", "")) ||
		i > 0 && i < 30 && strings.IndexByte(text[:i], ' ') < 0 && firstUpper(text) {
		return true
	}
	if len(text) >= 80 {
		return false
	}
	if i := strings.LastIndex(text, ", "); i > 0 && nameLine(text[:i]) { // "Amanda Stephenson, The Canadian Press"
		_, ok := agencyName(text[i+2:])
		return ok
	}
	return false
}

// creditRoles open a credit.
var creditRoles = [...]string{
	"reporting by", "additional reporting", "writing by", "editing by", "edited by", "compiled by", "translated by", "translation by", "with reporting by",
	"with additional reporting", "reporting and ", "reporting:", "editing:", "writing:", "reported by", "written by", "graphic by", "graphics by",
	"additional writing", "production by", "by our correspondent", "with files from", "with files by",
	"with contributions from", "with contributions by",
}

// tail finds a bracket or sign-off at the end of a line of the body: a credit that begins on an earlier line, "(end) na.tg",
// "(ANSA).", " Reuter".
func (d *doc) tail(line Span) (Span, string) {
	end := line.End
	// "(end) na.tg": a short run of initials may follow the bracket
	from := max(d.body.Start, end-40)
	if strings.IndexByte(d.Source[from:end], '(') >= 0 {
		for _, mark := range [...]string{"(e", "(E"} {
			if i := strings.LastIndex(d.Source[from:end], mark); i >= 0 && isEndMark(d.Source[from+i:end]) {
				return Span{from + i, end}, "end-mark"
			}
		}
	}
	for _, mark := range [...]string{"Reuter", "REUTER", "Enditem", "-30-", "/ritzau/", "==Kyodo", "###"} {
		text, ok := strings.CutSuffix(d.Source[line.Start:end], mark)
		if !ok {
			continue
		}
		if before := strings.TrimRight(text, " \t\u00a0"); before != "" && len(before) < len(text) {
			if r, _ := utf8.DecodeLastRuneInString(before); strings.ContainsRune(".!?\"”’)", r) {
				return Span{end - len(mark), end}, "end-mark"
			}
		}
	}
	if text, ok := strings.CutSuffix(d.Source[line.Start:end], "■"); ok && text != "" {
		return Span{line.Start + len(text), end}, "end-mark"
	}
	if s := d.signed(line); s.Len() > 0 {
		return s, "end-mark"
	}
	close := end
	for close > line.Start && strings.IndexByte(". ", d.Source[close-1]) >= 0 {
		close--
	}
	if close == line.Start || d.Source[close-1] != ')' && d.Source[close-1] != ']' {
		return Span{}, ""
	}
	depth := 0
	for i := close - 1; i >= d.body.Start && i > close-1200; i-- {
		switch d.Source[i] {
		case ')', ']':
			depth++
		case '(', '[':
			if depth--; depth > 0 {
				continue
			}
			s := Span{i, end}
			inner := d.Source[i+1 : close-1]
			switch {
			case isCredit(inner):
				return s, "credit"
			case agencySign(inner):
				return s, "end-mark"
			}
			return Span{}, ""
		}
	}
	return Span{}, ""
}

// signed returns the agency and the initials in capitals with which the line ends behind its last sentence: "… on Monday. | PTI ALM RHD".
func (d *doc) signed(line Span) Span {
	text := d.Text(line)
	for end, words := len(text), 0; words < 5; words++ {
		from := end
		for from > 0 && text[from-1]-'A' < 26 {
			from--
		}
		blank := blankBehind(text[:from])
		if from == end || end-from > 5 || blank == 0 || from == blank {
			break
		}
		if _, ok := agencyName(text[from:end]); ok && words > 0 && strings.IndexByte(".!?\"'", text[from-blank-1]) >= 0 {
			return Span{line.Start + from, line.End}
		}
		end = from - blank
	}
	return Span{}
}

// footBlock looks for a line among the last of the body that opens a block of contacts, of legal text or about a company, which then runs to
// the end. Of contacts a release has one block.
//
// Rule about-heading: "About Acme" alone on its line, above what Acme is. Rule end-above: below an end mark nothing is body ("###" /
// "About Acme"). Rule rule-above: nor are up to three short lines below a rule of underscores ("___" / "Follow Ann Lee online").
func (d *doc) footBlock(contacts bool) (Span, string) {
	end, longest := d.body.End, 0
	for n := 0; n < 14; n++ {
		line := d.trim(Span{d.lineStart(end), end})
		if line.Start <= d.body.Start {
			break
		}
		text := d.Text(line)
		if line.Len() < 100 {
			for i := range footLines {
				if l := &footLines[i]; l.opens && startsLike(text, l.text) && (hasPrefixFold(text, l.text) || strings.HasSuffix(l.text, ":") && strings.EqualFold(text, strings.TrimSuffix(l.text, ":"))) && !(contacts && l.kind == "contact") {
					return Span{line.Start, d.body.End}, l.kind
				}
			}
			if n > 0 && aboutHeading(text) {
				return Span{line.Start, d.body.End}, "about"
			}
		}
		if n > 0 && !contacts && (firmEnd(text) || n <= 3 && longest < 200 && strings.HasPrefix(text, "___") && isRule(text)) {
			if below := d.trim(Span{line.End, d.body.End}); hasPrefixFold(d.Text(below), "about ") {
				return below, "about"
			} else if below.Len() > 0 {
				return below, "contact"
			}
		}
		longest = max(longest, line.Len())
		for end = line.Start; end > d.body.Start && d.Source[end-1] <= ' '; {
			end--
		}
	}
	return Span{}, ""
}

// aboutHeading reports whether the line is the heading above the standing description of a company: "About Acme", "About the River Trust".
func aboutHeading(text string) bool {
	text = plainBlanks(text)
	name, ok := strings.CutPrefix(text, "About ")
	name = strings.TrimPrefix(name, "the ")
	return ok && firstUpper(name) && len(text) < 80 && !endsSentence(strings.TrimSuffix(text, ":")) && !strings.HasSuffix(text, "?")
}

// firmEnd reports whether the line is an end mark that stands nowhere else.
func firmEnd(text string) bool {
	switch text {
	case "###", "# # #", "-30-", "- 30 -", "ENDS", "-ENDS-", "- ENDS -", "-- ENDS --", "(END)", "-END-", "- END -":
		return true
	}
	return false
}

// repeated reports whether the last line of the body is a paragraph that stands in it before: such pages repeat their closing
// paragraphs.
func (d *doc) repeated(line Span) bool {
	if line.Len() < 60 || len(d.Header.Boilerplate) > 8 || line.Start == d.body.Start {
		return false
	}
	text := d.Text(line)
	before := d.Source[d.body.Start:line.Start]
	for {
		i := strings.Index(before, text)
		if i < 0 {
			return false
		}
		if end := i + len(text); (i == 0 || before[i-1] == '\n' || before[i-1] == '\r') && end < len(before) && (before[end] == '\n' || before[end] == '\r') {
			return true
		}
		before = before[i+1:]
	}
}

// credit finds the people and places of a credit.
func (d *doc) credit(f *Footer) {
	name := func(s Span) {
		if text := d.Text(s); firstUpper(text) && len(text) < 60 && strings.IndexByte(text, ':') < 0 {
			f.Names = append(f.Names, s)
		}
	}
	place := func(s Span) { f.Places = append(f.Places, s) }
	s := d.trimMarks(f.Span)
	if text := d.Text(s); indexFold(text, " by") < 0 && indexFold(text, "ing:") < 0 && !roleAhead(text) {
		d.contributors(s, name, place)
		return
	}
	for at := s.Start; at < s.End; {
		end := at
		for end < s.End && d.Source[end] != ';' && !(d.Source[end] == ',' && roleAhead(d.Source[end+1:s.End])) {
			end++
		}
		chunk := d.Source[at:end]
		from := 0
		for _, by := range [...]string{" by: ", " by ", "ing: ", "\nby ", " by\n", " from "} {
			if i := strings.LastIndex(chunk, by); i >= 0 {
				from = i + len(by)
				break
			}
		}
		if from > 0 || !roleAhead(chunk) {
			d.people(Span{at + from, end}, name, place)
		}
		at = end + 1
	}
}

// trimMarks trims brackets and marks at the edges.
func (d *doc) trimMarks(s Span) Span {
	for s.Start < s.End && strings.IndexByte("([-*# ", d.Source[s.Start]) >= 0 {
		s.Start++
	}
	for s.End > s.Start && strings.IndexByte(")]. ", d.Source[s.End-1]) >= 0 {
		s.End--
	}
	return s
}

// roleAhead reports whether a role of a credit comes next: " editing by".
func roleAhead(text string) bool {
	text = strings.TrimLeft(text, " \n\r\t")
	for _, r := range creditRoles {
		if hasPrefixFold(text, r) {
			return true
		}
	}
	return false
}

// contributors reads "Gillum reported from Washington. Associated Press writers Dina Cappiello and Matt Apuzzo contributed to this
// report from Boston.", sentence by sentence.
func (d *doc) contributors(s Span, name, place func(Span)) {
	for at := s.Start; at < s.End; {
		end := s.End
		if i := strings.Index(d.Source[at:s.End], ". "); i >= 0 {
			end = at + i
		}
		text := d.Source[at:end]
		verb := strings.Index(text, " reported from ")
		if i := strings.Index(text, " contributed"); i >= 0 && (verb < 0 || i < verb) {
			verb = i
		}
		if verb < 0 {
			if i := strings.LastIndex(text, ", "); i > 0 { // "Amanda Stephenson, The Canadian Press"
				verb = i
			} else {
				verb = len(text)
			}
		}
		from := 0
		for _, post := range [...]string{"writers ", "writer ", "journalists ", "journalist ", "reporters ", "reporter ", "correspondents ", "correspondent ",
			"researcher ", "'s ", "’s "} {
			if i := strings.LastIndex(text[:verb], post); i >= 0 {
				from = max(from, i+len(post))
			}
		}
		d.people(Span{at + from, at + verb}, name, place)
		if i := strings.LastIndex(text, " from "); i >= verb {
			place(d.trim(Span{at + i + len(" from "), end}))
		}
		at = end + 1
	}
}
