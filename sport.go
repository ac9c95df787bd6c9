package newsparse

import (
	"github.com/newsparse/newsparse/internal/scan"
	"github.com/newsparse/newsparse/place"
)

// sport is what kind of competition an article reports, which tells what stands before a number.
type sport uint8

// sport tells the sport by the words of the headline and of the first lines.
func (d *doc) sport() sport {
	i := 0
	if !d.Headline.IsZero() {
		i = d.tokenAt(d.Headline.Start)
	}
	hits := 0
	for end := min(i+80, len(d.toks)); i < end; i++ {
		t := &d.toks[i]
		n := uint32(t.End - t.Start)
		if first := d.Source[t.Start] | 0x20 - 'a'; first >= 26 || sportLengths[first]>>(n%32)&1 == 0 || n >= 16 || t.Kind != scan.Word {
			continue
		}
		var room [16]byte
		w := d.word(i)
		for k := range len(w) {
			room[k] = w[k] | 0x20
		}
		switch string(room[:len(w)]) {
		case "tennis", "golf", "athletics", "cycling", "boxing", "swimming", "badminton", "squash", "gymnastics", "rallying", "motorcycling",
			"skiing", "racing", "judo", "triathlon", "decathlon", "marathon", "snooker":
			return players
		case "cricket":
			return cricket
		case "soccer", "baseball", "basketball", "hockey", "rugby", "football", "nfl", "nba", "nhl", "halftime", "afl", "mlb", "handball", "volleyball", "netball":
			return teams
		case "league", "division", "goal", "goals", "striker", "midfielder", "goalkeeper", "match", "standings", "coach", "inning", "innings", "pitcher", "hat-trick",
			"half-time", "substitute", "winger", "equaliser", "equalizer", "penalty", "quarterback", "touchdown", "touchdowns", "playoff", "playoffs", "kick-off":
			hits++
		}
	}
	if hits >= 3 {
		return teams
	}
	return noSport
}

// sportLengths are, by their first letters, the lengths of the words that tell a sport, as bits.
var sportLengths = [26]uint32{
	0:         1<<3 | 1<<9,
	'b' - 'a': 1<<6 | 1<<8 | 1<<9 | 1<<10,
	'c' - 'a': 1<<5 | 1<<7,
	'd' - 'a': 1<<8 | 1<<9,
	'e' - 'a': 1 << 9,
	'f' - 'a': 1 << 8,
	'g' - 'a': 1<<4 | 1<<5 | 1<<10,
	'h' - 'a': 1<<6 | 1<<8 | 1<<9,
	'i' - 'a': 1<<6 | 1<<7,
	'j' - 'a': 1 << 4,
	'k' - 'a': 1 << 8,
	'l' - 'a': 1 << 6,
	'm' - 'a': 1<<3 | 1<<5 | 1<<8 | 1<<10 | 1<<12,
	'n' - 'a': 1<<3 | 1<<7,
	'p' - 'a': 1<<7 | 1<<8,
	'q' - 'a': 1 << 11,
	'r' - 'a': 1<<5 | 1<<6 | 1<<8,
	's' - 'a': 1<<6 | 1<<7 | 1<<8 | 1<<9 | 1<<10,
	't' - 'a': 1<<6 | 1<<9 | 1<<10,
	'v' - 'a': 1 << 10,
	'w' - 'a': 1 << 6,
}

// nation reports whether n is a country, or one of those that play for themselves.
func (m *mentions) nation(n *nameMention) bool {
	if n.place == 0 {
		return false
	}
	switch r := &m.gaz[n.place-1]; r.Kind {
	case place.Country, place.Demonym:
		return true
	case place.Region:
		return r.Region == "GB-ENG" || r.Region == "GB-SCT" || r.Region == "GB-WLS" || r.Region == "GB-NIR"
	}
	return false
}

// side reports whether n may be a side in a report of a team sport: a town that plays. Of unknown words there the most are players.
func (m *mentions) side(n *nameMention) bool {
	return (m.sport == teams || m.sport == cricket) && n.place > 0 && !m.nation(n)
}

// plays reports whether n may be a team, which is a "who" as players are: "Arsenal, who beat Everton".
func (m *mentions) plays(n *nameMention) bool {
	return m.sport == teams && (n.place > 0 || n.facts&teamWord != 0)
}

// row returns what stands before a number in a table.
func (m *mentions) row(n *nameMention) fact {
	if m.nation(n) {
		return 0
	}
	known := n.place > 0
	if n.facts&(givenFirst|initial) != 0 && !known && (m.sport != teams || n.facts&initial != 0) {
		return playerRow
	}
	switch m.sport {
	case teams:
		return teamRow
	case cricket:
		i, q := int(n.first), int(n.last)
		if !known && (m.wordsIn(n.first, n.last) > 1 || i > m.start && m.toks[i-1].Kind == scan.Word || q+1 < m.limit && m.toks[q+1].Kind == scan.Dash && !m.toks[q+1].Is(scan.Space)) {
			return playerRow
		}
		return teamRow
	case players:
		if known {
			return teamRow
		}
		return playerRow
	}
	return 0
}

const (
	noSport sport = iota
	teams         // soccer, baseball: "Auxerre 0 Marseille 0"
	players       // tennis, cycling: "1. Museeuw 6:20"
	cricket       // both: "Essex 13 7 2 4", "S. Law b Streak 20"
)
