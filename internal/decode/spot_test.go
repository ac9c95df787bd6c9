package decode

import (
	"fmt"
	"testing"
)

// A run of spots is sure where one of it is, or where two of a script that is not Latin stand together; letters of a script that stand
// in words need another beside them.
func TestJoin(t *testing.T) {
	sureOf := func(run []spot) (s string) {
		for _, x := range run {
			s += fmt.Sprint(btoi(x.sure))
		}
		return s
	}
	for _, c := range []struct {
		name         string
		run          []spot
		want         string // which are sure
		any, grouped bool
	}{
		{"none", []spot{{is: 'é'}, {is: 'ü'}}, "00", false, false},
		{"one of two", []spot{{is: 'é'}, {is: 'ü', sure: true}}, "11", true, false},
		{"a lossy one is not the first", []spot{{is: 'é', lossy: true}, {is: 'ü', sure: true}}, "01", true, false},
		{"and may be the second", []spot{{is: 'ü', sure: true}, {is: 'é', lossy: true}}, "11", true, false},
		{"two Greek ones", []spot{{is: 0x370}, {is: 0x370}}, "11", true, false},
		{"two Cyrillic ones", []spot{{is: 0x52f}, {is: 0x52f}}, "11", true, false},
		{"a Latin and a Greek one", []spot{{is: 0x36f}, {is: 0x391}}, "00", false, false},
		{"a Greek and a Latin one", []spot{{is: 0x391}, {is: 0x36f}}, "00", false, false},
		{"two behind Cyrillic", []spot{{is: 0x530}, {is: 0x530}}, "00", false, false},
		{"one alone", []spot{{is: 0x391}}, "0", false, false},
		{"a grouped one alone", []spot{{is: 0x5d0, sure: true, group: true}}, "1", false, false},
		{"two grouped ones", []spot{{is: 0x5d0, sure: true, group: true}, {is: 0x5d1, group: true}}, "11", true, true},
		{"a grouped one and another", []spot{{is: 0x5d0, group: true}, {is: 'é', sure: true}}, "11", true, true},
	} {
		any, grouped := join(c.run)
		if got := sureOf(c.run); got != c.want || any != c.any || grouped != c.grouped {
			t.Errorf("%s: %s, any %t, grouped %t", c.name, got, any, grouped)
		}
	}
}

// Which spots of a licensed text are repaired.
func TestKeep(t *testing.T) {
	const text = "ab??c AB?? ??"
	for _, c := range []struct {
		name    string
		s       spot
		grouped bool
		end     int
		want    bool
	}{
		{"a sure one", spot{start: 2, end: 4, is: 'é', sure: true}, false, -1, true},
		{"a grouped one in a document that is", spot{start: 2, end: 4, is: 0x5d0, sure: true, group: true}, true, -1, true},
		{"a grouped one in another", spot{start: 2, end: 4, is: 0x5d0, sure: true, group: true}, false, -1, false},
		{"a grouped one in doubt", spot{start: 2, end: 4, is: 0x5d0, group: true}, true, -1, false},
		{"a lossy one behind a small letter", spot{start: 2, end: 4, is: 'é', lossy: true}, false, -1, true},
		{"a lossy one behind a capital", spot{start: 8, end: 10, is: 'é', lossy: true}, false, -1, false},
		{"a lossy one behind another", spot{start: 8, end: 10, is: 'é', lossy: true}, false, 8, true},
		{"a doubtful one before a letter", spot{start: 2, end: 4, is: 'é', capitals: 2}, false, -1, true},
		{"behind two capitals, before a blank", spot{start: 8, end: 10, is: 'é', capitals: 2}, false, -1, false},
		{"behind one", spot{start: 8, end: 10, is: 'é', capitals: 1}, false, -1, true},
		{"behind another spot", spot{start: 8, end: 10, is: 'é', capitals: 2}, false, 8, true},
		{"a letter of two bytes", spot{start: 2, end: 4, is: 0x20ff}, false, -1, true},
		{"a sign of three", spot{start: 2, end: 4, is: 0x2100}, false, -1, false},
	} {
		if got := c.s.keep(c.grouped, c.end, text); got != c.want {
			t.Errorf("%s: %t", c.name, got)
		}
	}
}

// Where a byte of a character is gone, with what is left of it.
func TestLostSpots(t *testing.T) {
	for text, want := range map[string]string{
		"noâ€ he": "2:7 ”", "noâ€": "2:7 ”", "no.â€\n": "3:8 ”", "longâ€term": "4:9 ‐", "1â€a": "", "â€ he": "", "â€a": "", "no â€ he": "", "no\u00a0â€ he": "", "noâ€\x1a he": "2:8 ”", "noâ€\uFFFD he": "2:10 ”",
		"noâ€\uFFFDhe": "2:10 ‐", "noâ€œyes": "", "noâ€™s": "", "noâ€€": "", "noâ€À": "2:7 ‐", "Ã la": "0:2 à", "et Ã la": "3:5 à", "xÃ la": "", "Ã La": "", "Ã  la": "0:3 à", "Ã 1": "", "Ã": "", "Ã ": "",
		"aâ€ bâ€ c": "1:6 ”8:13 ”", "é â b": "",
	} {
		got := ""
		for _, s := range lostSpots(text) {
			got += fmt.Sprintf("%d:%d %c", s.start, s.end, s.is)
			if !s.sure {
				t.Errorf("%q: %+v is not sure", text, s)
			}
		}
		if got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

// What news has beyond ASCII, on both sides of every edge.
func TestExpected(t *testing.T) {
	for c, want := range map[rune]bool{
		0x80: true, 0x17f: true, 0x180: false, 'Ə': true, 'ș': true, 'ʼ': true, 0x2ff: false, 0x300: true, 0x331: true, 0x332: false, 0x383: false, 0x384: false, 0x386: true, 0x387: false,
		0x391: true, 0x3ce: true, 0x3cf: false, 0x3d0: false, 0x3ff: false, 0x400: true, 0x44f: true, 0x482: false, 0x52f: true, 0x530: false, 0x531: true, 0x5d0: true, 0x627: true, 0x378: false,
		0x1fff: false, 0x1ffc: true, 0x2000: true, 0x2014: true, 0x206f: true, 0x2070: false, 0x209f: false, 0x20a0: true, 0x20ac: true, 0x27bf: true, 0x27c0: false, 0x2e7f: false, 0x2e80: true,
		0x4e2d: true, 0xdfff: false, 0xe000: false, 0xf8ff: false, 0xf900: true, 0xfaff: true, 0xfb00: false, 0xfdff: false, 0xfe00: true, 0xfe0f: true, 0xfe10: false, 0xfefe: false,
		0xfeff: true, 0xff01: true, 0xffdc: true, 0xffdd: false, 0xfffd: true, 0xffff: false, 0x10000: true, 0x1f600: true, 0x10ffff: false,
	} {
		if expected(c) != want {
			t.Errorf("%U is expected: %t", c, !want)
		}
	}
}
