package eventstore

// Hooks let a test fail a call at the two places where it hurts. A hook that
// returns an error fails that call and no other.
type Hooks struct {
	// Before runs before the call is sent: nothing of it is stored.
	Before func(*Append) error
	// After runs when the call is committed and its answer is about to leave:
	// the call is in the log, and its caller is told the error instead.
	After func(*Append) error
}

// RunBefore runs the hook, if there is one.
func (h Hooks) RunBefore(a *Append) error {
	if h.Before == nil {
		return nil
	}
	return h.Before(a)
}

// RunAfter runs the hook, if there is one.
func (h Hooks) RunAfter(a *Append) error {
	if h.After == nil {
		return nil
	}
	return h.After(a)
}
