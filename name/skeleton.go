package name

import "strings"

// appendSkeleton appends the skeleton of key to dst: the sounds that the spellings of one name share over romanizations and
// languages, one byte a sound. "gorbachev", "gorbatschow" and "gorbatchev" give "gorbaCev", "gorbaCov", "gorbaCev". Capitals
// are S for sh, C for ch, Z for zh, J for dzh, X for kh; c is ts. Doubles, glides before e, mute h and y/i go.
func appendSkeleton(dst []byte, key string) []byte {
	last := byte(0) // of the sounds
	for i := 0; i < len(key); {
		c := key[i]
		if c == ' ' || i > 0 && c == key[i-1] && c != 'i' && c != 'e' && c != 'o' {
			i++
			continue
		}
		sound, n := sounds[c], 1
		if sound == 0 || i+1 < len(key) && opens[c]>>(key[i+1]-'a')&1 != 0 {
			if sound, n = multigraph(key[i:]); n == 0 {
				sound, n = single(key, i)
			}
		}
		i += n
		if sound == 0 || sound == last && isVowel(sound) {
			continue
		}
		dst = append(dst, sound)
		last = sound
	}
	return dst
}

// sounds are the letters, of which most names are made, that are one sound wherever no multigraph begins with them.
var sounds = [256]byte{
	'a': 'a', 'b': 'b', 'd': 'd', 'e': 'e', 'g': 'g', 'i': 'i', 'k': 'k', 'l': 'l', 'm': 'm', 'n': 'n', 'o': 'o', 'p': 'p', 'q': 'k', 'r': 'r',
	's': 's', 't': 't', 'u': 'u', 'v': 'v', 'w': 'v', 'x': 'x', 'y': 'i', 'z': 'z',
}

// opens are the letters, as bits from a on, with which a letter may begin a multigraph.
var opens = [256]uint32{
	'a': 1 << ('e' - 'a'), 'e': 1 << ('e' - 'a'), 'u': 1 << ('e' - 'a'), 'o': 1<<('e'-'a') | 1<<('o'-'a') | 1<<('u'-'a'),
	'b': 1 << ('h' - 'a'), 'k': 1 << ('h' - 'a'), 'p': 1 << ('h' - 'a'), 'r': 1 << ('h' - 'a'), 'z': 1 << ('h' - 'a'),
	'd': 1<<('h'-'a') | 1<<('s'-'a') | 1<<('z'-'a'), 'g': 1<<('h'-'a') | 1<<('u'-'a'), 'q': 1 << ('u' - 'a'),
	's': 1<<('c'-'a') | 1<<('h'-'a') | 1<<('j'-'a') | 1<<('z'-'a'), 't': 1<<('c'-'a') | 1<<('h'-'a') | 1<<('s'-'a') | 1<<('z'-'a'),
	'i': glides, 'y': glides,
}

const glides = 1<<('e'-'a') | 1<<('i'-'a') | 1<<('j'-'a') | 1<<('y'-'a')

// multigraph returns the sound of the letters that rest begins with and their number; 0, 0: rest begins with a single letter.
func multigraph(rest string) (byte, int) {
	switch c := rest[0]; c {
	case 'i', 'y', 'j': // a glide before e: "Aliyev", "Alijew"; a run of them: "ский", "sky"
		n := 1
		for n < len(rest) && (rest[n] == 'i' || rest[n] == 'y' || rest[n] == 'j' && c != 'j') {
			n++
		}
		if n < len(rest) && rest[n] == 'e' {
			return 'e', n + 1
		}
		if n > 1 || c != 'j' {
			return 'i', n
		}
		return 0, 0
	case 'c':
		if len(rest) > 2 && rest[1] == 'i' && (rest[2] == 'a' || rest[2] == 'o' || rest[2] == 'u') {
			return 'C', 2 // "Gorbaciov"
		}
		if len(rest) > 2 && rest[1] == 'h' && !isVowel(rest[2]) && rest[2] != 't' && rest[2] != ' ' {
			return 'X', 2 // "Chruschtschow"
		}
	case 'd':
		if strings.HasPrefix(rest, "dse") {
			return 'J', 2 // "Kobachidse"
		}
	case 'g':
		if strings.HasPrefix(rest, "gue") || strings.HasPrefix(rest, "gui") {
			return 'g', 2
		}
	case 'a':
		if strings.HasPrefix(rest, "aev") {
			return 0, 0
		}
	}
	if k := int(rest[0]) - 'a'; len(rest) > 1 && uint(k) < uint(len(multigraphs)) {
		for _, m := range multigraphs[k] {
			if n := len(m) - 1; m[0] == rest[1] && strings.HasPrefix(rest[1:], m[:n]) {
				return m[n], n + 1
			}
		}
	}
	return 0, 0
}

// single returns the sound of key[i]; 0: mute.
func single(key string, i int) (byte, int) {
	next := byte(0)
	if i+1 < len(key) {
		next = key[i+1]
	}
	switch c := key[i]; c {
	case 'w':
		return 'v', 1
	case 'q':
		return 'k', 1
	case 'c':
		if next == 0 || next == 'e' || next == 'i' || next == 'y' {
			return 'c', 1
		}
		return 'k', 1
	case 'h':
		if next == 0 || next == ' ' || i > 0 && isVowel(key[i-1]) && !isVowel(next) {
			return 0, 1
		}
		return 'h', 1
	case 'f':
		if i > 1 && (next == 0 || next == 'f' && i+2 == len(key)) {
			return 'v', 1 // "Romanoff"
		}
		return 'f', 1
	case 'j':
		switch {
		case i > 0 && !isVowel(key[i-1]) || next == 0:
			return 'i', 1 // "Netanjahu"
		case i > 0 && !isVowel(next) && (key[i-1] == 'e' || key[i-1] == 'i'):
			return 'Z', 1 // "Brejnev"
		case i > 0 && !isVowel(next):
			return 'i', 1 // "Šojgu"
		case i > 0:
			return 'J', 1
		}
		return 'j', 1
	default:
		return c, 1
	}
}

// distance returns the cost in tenths of turning the skeleton a into b, or a number above limit. Vowels cost 3 to 5, h and j
// 4 to 5, the swaps that languages have for one sound 3 to 5; any other consonant costs more than every limit.
func distance(a, b []byte, limit int) int {
	band := limit / leastGap // further from the diagonal everything costs more than limit
	if len(a) > maxSkeleton || len(b) > maxSkeleton || len(a)-len(b) > band || len(b)-len(a) > band {
		return limit + 1
	}
	var row, gaps [maxSkeleton + 1]int
	for j := range b {
		gaps[j] = gap(b, j)
		row[j+1] = row[j] + gaps[j]
	}
	for i := range a {
		from, to := max(0, i-band), min(len(b), i+band+1)
		out := gap(a, i)
		diagonal := row[from]
		if from == 0 {
			row[0] += out
		} else {
			row[from] = forbidden
		}
		least := row[from]
		for j := from; j < to; j++ {
			up := row[j+1]
			cost := min(diagonal+swap(a[i], b[j]), up+out, row[j]+gaps[j])
			diagonal, row[j+1] = up, cost
			least = min(least, cost)
		}
		if least > limit {
			return limit + 1
		}
	}
	return row[len(b)]
}

const (
	maxSkeleton = 24
	forbidden   = 100
	leastGap    = 3
)

// gap returns the cost of leaving out s[i].
func gap(s []byte, i int) int {
	switch c := s[i]; {
	case c == 'i' && (i > 0 && isVowel(s[i-1]) || i+1 < len(s) && isVowel(s[i+1])):
		return leastGap
	case isVowel(c):
		if i > 0 && isVowel(s[i-1]) || i+1 < len(s) && isVowel(s[i+1]) {
			return 4
		}
		return 5
	case c == 'h' && i > 0:
		return 5
	case c == 'j':
		return 4
	case (c == 't' || c == 's' || c == 'S' || c == 'C') && i+1 < len(s) && (s[i+1] == 'C' || s[i+1] == 'c' || s[i+1] == 'S'):
		return 4
	case c == 'd' && i+1 < len(s) && (s[i+1] == 'J' || s[i+1] == 'Z' || s[i+1] == 'j'):
		return 4
	}
	return forbidden
}

// swap returns the cost of a for b.
func swap(a, b byte) int {
	if a == b {
		return 0
	}
	if a > b {
		a, b = b, a
	}
	if k := int(a) - 'A'; uint(k) < uint(len(swaps)) {
		for pairs := swaps[k]; pairs != ""; pairs = pairs[2:] {
			if pairs[0] == b {
				return int(pairs[1] - '0')
			}
		}
	}
	if isVowel(a) && isVowel(b) {
		return 5
	}
	return forbidden
}

// allowance returns the greatest distance at which two skeletons of n sounds can be one name.
func allowance(n int) int {
	switch {
	case n <= 3:
		return 0
	case n == 4:
		return 4
	case n <= 6:
		return 8
	}
	return 10
}

// bone hashes the classes of the consonants of a skeleton. Two skeletons within their allowance have the same bone, but for the few
// where a sound is mute in one of them alone or is a j, which has no class, in one: "Dzhaba" is not found beside "Jaba".
func bone(skeleton []byte) uint32 {
	h := uint32(fnvOffset)
	for i, c := range skeleton {
		class := consonants[c]
		if class&mute != 0 && gap(skeleton, i) != forbidden {
			continue
		}
		if next := (h ^ uint32(class&^mute)) * fnvPrime; class != 0 {
			h = next
		}
	}
	return h
}

const vowels = 1 | 1<<('e'-'a') | 1<<('i'-'a') | 1<<('o'-'a') | 1<<('u'-'a') | 1<<('y'-'a')

func isVowel(c byte) bool { return vowels>>(c-'a')&1 != 0 }

// consonants are the classes of the consonants of a skeleton, with mute those that gap lets go somewhere.
var consonants = [256]byte{
	'b': 'P', 'p': 'P', 'v': 'V', 'f': 'V', 'm': 'M', 'n': 'N', 'l': 'L', 'r': 'R', 't': 'T' | mute, 'd': 'T' | mute, 'k': 'K', 'g': 'K', 'X': 'K',
	'C': 'K' | mute, 'c': 'K', 'J': 'K', 'S': 'K' | mute, 's': 'K' | mute, 'Z': 'K', 'z': 'K', 'h': 'K' | mute,
}

const mute = 0x80

// multigraphs are several letters for one sound, by the first of them: the other letters, then the sound; longer ones first.
var multigraphs = [...][]string{
	0:         {"ea"}, // a
	'b' - 'a': {"hb"},
	'c' - 'a': {"hC", "kk", "zC", "sC"},
	'd' - 'a': {"schJ", "zhJ", "zsJ", "zJ", "hd"},
	'e' - 'a': {"ei"},
	'g' - 'a': {"hg"},
	'k' - 'a': {"hX"},
	'o' - 'a': {"uu", "ou", "eo"},
	'p' - 'a': {"hf"},
	'q' - 'a': {"uk"},
	'r' - 'a': {"hr"},
	's' - 'a': {"chS", "hS", "zS", "jS"},
	't' - 'a': {"schC", "shC", "chC", "sjC", "zc", "sc", "ht"},
	'u' - 'a': {"eu"},
	'z' - 'a': {"hZ"},
}

// swaps are the sounds that spellings of one name exchange: by the first in byte order, from A on, the second and the cost in tenths.
var swaps = [...]string{
	'C' - 'A': "c3S4X4h5k4Z4J4s5",
	'J' - 'A': "j3Z3z4g4c4s5",
	'S' - 'A': "s3Z4X5c5",
	'X' - 'A': "k4h3g5",
	'Z' - 'A': "z3j3s5",
	'a' - 'A': "e4o4i5",
	'b' - 'A': "p4",
	'c' - 'A': "z4s4k5",
	'd' - 'A': "t4",
	'e' - 'A': "i4o5",
	'f' - 'A': "v4",
	'g' - 'A': "k4h4",
	'i' - 'A': "j3u4",
	'o' - 'A': "u3",
	's' - 'A': "z4",
}
