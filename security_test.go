package newsparse

import (
	"fmt"
	"os"
	"strings"
	"testing"
)

// SECURITY.md tells the limits as they are.
func TestSecurityTellsTheLimits(t *testing.T) {
	data, err := os.ReadFile("SECURITY.md")
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{
		fmt.Sprintf("`Parser.MaxBytes`, %d MiB by default", defaultMaxBytes>>20),
		fmt.Sprintf("| reads of nothing in a row | %d |", maxEmptyReads),
		fmt.Sprintf("| warnings of one code | %d an article |", maxWarnings),
		fmt.Sprintf("| roles of an entity | %d |", maxRoles),
		fmt.Sprintf("| quotation marks in one another | %d |", maxNesting),
	} {
		if !strings.Contains(string(data), want) {
			t.Errorf("SECURITY.md does not say %q", want)
		}
	}
}
