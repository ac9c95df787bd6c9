// Package load reads several bytes of a text as one number, the first of them lowest on every machine.
package load

// Eight returns the first eight bytes of s, which has as many.
func Eight[text string | []byte](s text) uint64 {
	_ = s[7]
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 |
		uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
}

// Four returns the first four bytes of s, which has as many.
func Four(s string) uint64 {
	_ = s[3]
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24
}
