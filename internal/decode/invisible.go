package decode

// invisible notes control characters, bidirectional controls and characters without width, which stay in the text.
func (r *Result) invisible() {
	for i, c := range r.Text {
		switch {
		case c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f' && c != '\v', c == 0x7F, 0x80 <= c && c < 0xA0 && c != 0x85:
			r.note("control-character", i, i+len(string(c)))
		case 0x202A <= c && c <= 0x202E, 0x2066 <= c && c <= 0x2069:
			r.note("bidi-control", i, i+len(string(c)))
		case c == 0x200B, 0x2060 <= c && c <= 0x2064, c == 0xFEFF:
			r.note("zero-width", i, i+len(string(c)))
		}
	}
}
