package decode

import "testing"

// TestMojibake reads each case of testdata/mojibake.jsonl; where want is in, the text is clean.
func TestMojibake(t *testing.T) {
	for _, c := range cases[struct{ ID, In, Want string }](t, "mojibake.jsonl") {
		r := String(c.In, Options{})
		if r.Text != c.Want {
			t.Errorf("%s: %q, want %q", c.ID, r.Text, c.Want)
		}
		if has(r, repaired) != (c.In != c.Want) {
			t.Errorf("%s: notes %v", c.ID, r.Notes)
		}
		check(t, c.In, Options{}, r)
	}
}
