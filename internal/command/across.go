package command

// Given lets a command know something that another stream holds: known puts it
// into what is asked of the command's own stream, before that is decided. The
// other stream is checked as by Check, so that what it said is still so when
// the events are recorded.
func Given[T, S any, C Streamed, E any](sp *Spec, a *Aggregate[S, C, E], derived func(T) C, known func(T, S) T) *Spec {
	Check(sp, a, derived)
	sp.targets[len(sp.targets)-1].gives = func(asked, state any) any { return known(asked.(T), state.(S)) }
	return sp
}

// AlsoKnowing is Also for what follows from the command's own stream: asked
// gets that stream's state before and after the command and says what is asked
// of the other one, or that nothing is. Its stream is that of derived.
func AlsoKnowing[T, P, S any, C Streamed, E any](sp *Spec, a *Aggregate[S, C, E], derived func(T) C, asked func(c T, before, after P) (C, bool)) *Spec {
	Also(sp, a, derived)
	sp.targets[len(sp.targets)-1].asks = func(command, before, after any) (any, bool) {
		return asked(command.(T), before.(P), after.(P))
	}
	return sp
}

// WithoutSignIn lets a command be given by anybody, in nobody's name: the
// command carries what entitles to it.
func WithoutSignIn(sp *Spec) *Spec {
	sp.Anybody = true
	return sp
}
