package main

import (
	"errors"
	"fmt"
	"strings"
)

// A figure is one measure of one work.
type figure struct {
	name  string // "parse.instructions-a-byte"
	value float64
}

// ceilings are the figures kept in the repository, and what they were measured on.
type ceilings struct {
	on      string // "go1.26.8 linux/amd64"
	figures []figure
}

const ceilingsHead = `# What parsing costs: the figures that go run ./bench/gate holds a change against. A figure may rise by 3 % (mispredicted branches by
# 10 %). After a change that makes them fall: go run ./bench/gate -update.
`

func readCeilings(s string) (ceilings, error) {
	var c ceilings
	for line := range strings.Lines(s) {
		line = strings.TrimSpace(line)
		if line == "" || line[0] == '#' {
			continue
		}
		if on, ok := strings.CutPrefix(line, "measured on "); ok {
			c.on = on
			continue
		}
		var f figure
		if _, err := fmt.Sscan(line, &f.name, &f.value); err != nil {
			return c, fmt.Errorf("line %q: %w", line, err)
		}
		c.figures = append(c.figures, f)
	}
	if c.on == "" {
		return c, errors.New(`no line "measured on"`)
	}
	return c, nil
}

func (c ceilings) String() string {
	var b strings.Builder
	b.WriteString(ceilingsHead)
	fmt.Fprintf(&b, "measured on %s\n", c.on)
	for _, f := range c.figures {
		fmt.Fprintf(&b, "%-34s %10.2f\n", f.name, f.value)
	}
	return b.String()
}

// slack is how far a figure may rise above its ceiling. The simulated branches depend on where the code happens to lie.
func slack(name string) float64 {
	if strings.HasSuffix(name, mispredictions) {
		return 1.10
	}
	return 1.03
}

// holds compares a figure with its ceiling: a line that tells it, and whether the figure is within the slack.
func (c ceilings) holds(f figure) (string, bool) {
	line := fmt.Sprintf("%-34s %10.2f", f.name, f.value)
	ceiling, ok := c.of(f.name)
	switch {
	case !ok:
		return line + "   no ceiling", false
	case f.value > ceiling*slack(f.name):
		return line + fmt.Sprintf("   ceiling %10.2f   ABOVE by %.1f %%", ceiling, 100*(f.value/ceiling-1)), false
	}
	return line + fmt.Sprintf("   ceiling %10.2f", ceiling), true
}

// of returns the figure of that name.
func (c ceilings) of(name string) (float64, bool) {
	for _, f := range c.figures {
		if f.name == name {
			return f.value, true
		}
	}
	return 0, false
}
