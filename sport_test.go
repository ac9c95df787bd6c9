package newsparse

import (
	"strings"
	"testing"

	"github.com/newsparse/newsparse/internal/decode"
)

// Every word that tells a sport is looked at, in any case.
func TestSport(t *testing.T) {
	sportOf := func(s string) sport {
		d := newDoc(new(Parser), decode.String(s, decode.Options{}))
		d.scan()
		return d.sport()
	}
	for _, w := range []string{"tennis", "golf", "athletics", "cycling", "boxing", "swimming", "badminton", "squash", "gymnastics", "rallying", "motorcycling", "skiing", "racing", "judo", "triathlon", "decathlon", "marathon", "snooker", "cricket", "soccer", "baseball", "basketball", "hockey", "rugby", "football", "nfl", "nba", "nhl", "halftime", "afl", "mlb", "handball", "volleyball", "netball", "league", "division", "goal", "goals", "striker", "midfielder", "goalkeeper", "match", "standings", "coach", "inning", "innings", "pitcher", "hat-trick", "half-time", "substitute", "winger", "equaliser", "equalizer", "penalty", "quarterback", "touchdown", "touchdowns", "playoff", "playoffs", "kick-off"} {
		if sportOf(w+" "+strings.ToUpper(w)+" "+w) == noSport {
			t.Errorf("%s tells no sport", w)
		}
	}
	if sportOf("goals talks goals tenants") != noSport {
		t.Error("two goals tell a sport")
	}
}
