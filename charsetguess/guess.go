// Package charsetguess names the character encoding of news text that does not say it, or says it by a label.
//
// It is a module of its own: package newsparse decides by what the bytes prove and depends on no detector. What [Lookup] or [Guess]
// returns is meant for the field Encoding of newsparse.Parser. A guess stays a guess: it rests on the frequency of letters, and a
// short text, or one with few letters beyond ASCII, is easily misjudged. Say so wherever it is shown.
package charsetguess

import (
	"bytes"
	"cmp"
	"slices"
	"unicode/utf8"

	"github.com/gogs/chardet"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/htmlindex"
	"golang.org/x/text/encoding/unicode"
)

// Lookup returns the encoding that a label means on the web, as in "Content-Type: text/html; charset=latin-5", and its name. The label
// is one of the WHATWG's Encoding Standard, in any case, with blanks around it: "latin1" and "iso-8859-1" mean windows-1252. Where
// the label is unknown ok is false, the encoding nil and the name "".
func Lookup(label string) (enc encoding.Encoding, name string, ok bool) {
	enc, err := htmlindex.Get(label)
	if err != nil {
		return nil, "", false
	}
	name, err = htmlindex.Name(enc)
	if err != nil {
		return nil, "", false
	}
	return enc, name, true
}

// most is how many bytes a guess looks at: the first of the text.
const most = 64 << 10

// Guess returns the encoding that b, such as "\xDDstanbul'da g\xF6r\xFC\xFEmeler", is likely to be in, its name as [Lookup] has it,
// and a confidence from 0 to 1. It is always a guess unless the confidence is 1: then b begins with a byte-order mark or is valid UTF-8,
// as ASCII is, without the escapes of ISO 2022. Zero bytes that alternate, as in "N\x00e\x00w\x00s\x00", tell UTF-16 of an alphabet,
// at 0.9. For all else the frequency of letters in the languages that the detector knows decides, at less than 0.9. Where nothing is
// known it is windows-1252, at 0; the encoding is never nil. The same bytes give the same guess.
func Guess(b []byte) (enc encoding.Encoding, name string, confidence float64) {
	switch {
	case bytes.HasPrefix(b, []byte("\xEF\xBB\xBF")):
		return unicode.UTF8, "utf-8", 1
	case bytes.HasPrefix(b, []byte("\xFF\xFE")):
		return utf16(false), "utf-16le", 1
	case bytes.HasPrefix(b, []byte("\xFE\xFF")):
		return utf16(true), "utf-16be", 1
	}
	if big, ok := alternates(b); ok {
		if big {
			return utf16(true), "utf-16be", 0.9
		}
		return utf16(false), "utf-16le", 0.9
	}
	if utf8.Valid(b) && !bytes.Contains(b, []byte("\x1B$")) { // which ISO 2022 writes before Chinese, Japanese and Korean
		return unicode.UTF8, "utf-8", 1
	}
	return byLetters(b[:min(len(b), most)])
}

func utf16(big bool) encoding.Encoding {
	if big {
		return unicode.UTF16(unicode.BigEndian, unicode.UseBOM)
	}
	return unicode.UTF16(unicode.LittleEndian, unicode.UseBOM)
}

// alternates reports whether b looks like UTF-16, and in which order: the high bytes of its two-byte units are zero in Latin letters,
// digits and blanks and hardly more than one other value in the letters of another alphabet; the low bytes are not zero.
func alternates(b []byte) (big, ok bool) {
	b = b[:min(len(b), most)]
	units := len(b) / 2
	var count [2][256]int
	for i, c := range b {
		count[i&1][c]++
	}
	high := 1
	if big = count[0][0] > count[1][0]; big {
		high = 0
	}
	zero, letters := count[high][0], slices.Max(count[high][1:])
	return big, units > 1 && zero*16 >= units && count[1-high][0]*8 <= zero && (zero+letters)*4 >= units*3
}

// byLetters asks the detector, whose answers come in no order of their own.
func byLetters(b []byte) (encoding.Encoding, string, float64) {
	all, err := chardet.NewTextDetector().DetectAll(b)
	if err != nil {
		return charmap.Windows1252, "windows-1252", 0
	}
	slices.SortFunc(all, func(x, y chardet.Result) int {
		return cmp.Or(cmp.Compare(y.Confidence, x.Confidence), cmp.Compare(x.Charset, y.Charset), cmp.Compare(x.Language, y.Language))
	})
	for _, r := range all {
		enc, name, ok := Lookup(r.Charset)
		if !ok || name == "replacement" || name == "utf-8" || name == "utf-16le" || name == "utf-16be" {
			continue
		}
		if name == "koi8-r" { // the same but for Ukrainian letters in the place of lines, which news does not draw
			enc, name = charmap.KOI8U, "koi8-u"
		}
		return enc, name, float64(min(r.Confidence, 89)) / 100
	}
	return charmap.Windows1252, "windows-1252", 0
}
