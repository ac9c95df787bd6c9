package newsparse

// speech finds indirect speech.
func (d *doc) speech() {}
