package eventstore

import (
	"bytes"
	"errors"
	"fmt"
	"slices"

	"megdan/domain/event"
	"megdan/domain/id"
)

// call is one Append on its way through a batch.
type call struct {
	*Append
	events   []*event.Recorded // what it adds; place, time and data are set by decide
	segments [][]byte          // the column of each event
	bytes    int
	done     chan struct{} // closed when result and err are set

	// Set by decide, anew for each try; the caller may read them after done.
	result Result
	err    error
	first  *call // the same command earlier in the batch, whose answer this one gets
	// unasked: the call was refused without asking whether its command id is
	// known. The caller asks: if it is, the first answer is the answer.
	unasked bool
}

// knowledge is what a batch is decided against.
type knowledge struct {
	head     int64
	at       int64 // recorded_at of the head, minusInfinity for none
	versions map[event.Stream]int64
	// asked: the database was asked, under the lock, for everything that the
	// batch concerns. Otherwise versions holds what this process knows as of
	// head, and the insert itself proves that head is the end of the log.
	asked bool
	// assume: other processes append too. Where the log ends is a guess, and
	// the streams are assumed to be where the calls expect them; the insert
	// looks, and writes nothing if one is not.
	assume   bool
	commands map[id.UUID]answered
	keys     map[keyName][]byte    // commitments by id and version
	subjects map[id.Person]id.UUID // key ids by person
	gone     map[id.UUID]bool      // keys that were destroyed
}

// forget keeps of what was asked what stays true while nobody else appends.
func (k *knowledge) forget() *knowledge {
	k.asked, k.commands, k.keys, k.subjects, k.gone = false, nil, nil, nil, nil
	return k
}

type keyName struct {
	id      id.UUID
	version int
}

// answered is a row of the table command.
type answered struct {
	actor  id.Person
	digest [32]byte
	result Result
}

// errAsk says that what is known does not decide the batch.
var errAsk = errors.New("the database must be asked")

// plan is a batch as it is decided.
type plan struct {
	known    *knowledge
	next     int64                  // position of the next event
	versions map[event.Stream]int64 // versions that the batch has moved
	assumed  map[event.Stream]int64 // what the insert has to look at
	commands map[id.UUID]*call      // command ids that the batch uses
	keys     map[keyName][]byte
	subjects map[id.Person]id.UUID
	accepted []*call
	repeated []*call // get the answer of another of the batch once that is known
	checked  bool    // a call only checked versions
	newKeys  []WrappedKey
	used     map[keyName]bool // keys that the insert has to look for
	sealed   bool
}

// decide goes through the calls in order, each seeing what the ones before it
// did, and gives those that add events their place. It returns errAsk when
// only the database can tell; then nothing that it set counts.
func decide(calls []*call, known *knowledge, decode func(*event.Recorded) error) (*plan, error) {
	p := &plan{known: known, next: known.head + 1}
	for _, c := range calls {
		c.result, c.err, c.first, c.unasked = Result{}, nil, nil, false
		err := p.call(c, decode)
		switch {
		case errors.Is(err, errAsk):
			return nil, errAsk
		case err != nil:
			c.result, c.err, c.unasked = Result{}, err, !known.asked
		case c.first != nil:
			p.repeated = append(p.repeated, c)
		case len(c.events) > 0 && !c.result.Already:
			p.accepted = append(p.accepted, c)
		}
	}
	if len(p.accepted) == 0 && p.checked && !known.asked {
		return nil, errAsk // nothing is written that would prove what is known
	}
	return p, nil
}

func (p *plan) call(c *call, decode func(*event.Recorded) error) error {
	if first, found := p.known.commands[c.Command]; found && !c.Command.IsZero() {
		if first.actor != c.Actor || first.digest != c.Digest {
			return fmt.Errorf("append to %s: %w", c.Streams[0].Stream, ErrCommandReused)
		}
		c.result = first.result
		c.result.Already = true
		return nil
	}
	if first := p.commands[c.Command]; first != nil && !c.Command.IsZero() {
		if first.Actor != c.Actor || first.Digest != c.Digest {
			return fmt.Errorf("append to %s: %w", c.Streams[0].Stream, ErrCommandReused)
		}
		c.first = first
		return nil
	}
	versions := make([]int64, len(c.Streams))
	for i := range c.Streams {
		s := &c.Streams[i]
		actual, err := p.version(s)
		if err != nil {
			return err
		}
		if s.Expected != Any && s.Expected != actual {
			return &ConflictError{Stream: s.Stream, Expected: s.Expected, Actual: actual}
		}
		versions[i] = actual
	}
	fresh, err := p.freshKeys(c)
	if err != nil {
		return err
	}
	if err := p.liveKeys(c); err != nil {
		return err
	}
	if err := p.place(c, versions, decode); err != nil {
		return err
	}
	p.take(c, fresh)
	return nil
}

// version is the stream's version before the call.
func (p *plan) version(s *StreamAppend) (int64, error) {
	if v, moved := p.versions[s.Stream]; moved {
		return v, nil
	}
	v, found := p.known.versions[s.Stream]
	switch {
	case p.known.assume && (found || s.Expected != Any):
		// Versions only grow: what is behind what was known is behind.
		v = max(v, s.Expected)
		if p.assumed == nil {
			p.assumed = make(map[event.Stream]int64)
		}
		p.assumed[s.Stream] = v
		return v, nil
	case p.known.asked:
		return v, nil // not found is a stream without events
	case !found && s.Expected == New && len(s.Events) > 0:
		return 0, nil // the unique index says if that is wrong
	case !found, s.Expected > v:
		// Another process may have moved it since. What is behind what is
		// known stays behind: that needs no asking.
		return 0, errAsk
	}
	return v, nil
}

// freshKeys gives the keys of the call that are to be written. A key that
// another call has made first is an error: the parts of this call were sealed
// with bytes that would be lost.
func (p *plan) freshKeys(c *call) (fresh []WrappedKey, err error) {
	for i, k := range c.NewKeys {
		if p.known.gone[k.ID] {
			return nil, fmt.Errorf("append to %s: %w", c.Streams[0].Stream, &KeyGoneError{k.ID})
		}
		name := keyName{k.ID, k.Version}
		commitment, exists := p.keys[name]
		if !exists {
			commitment, exists = p.known.keys[name]
		}
		if exists {
			if !bytes.Equal(commitment, k.Commitment) {
				return nil, fmt.Errorf("append to %s: key %s: %w", c.Streams[0].Stream, k.ID, ErrKeyExists)
			}
			continue
		}
		owner, has := p.subjects[k.Subject]
		if !has {
			owner, has = p.known.subjects[k.Subject]
		}
		if has && !k.Subject.IsZero() && owner != k.ID {
			return nil, fmt.Errorf("append to %s: person %s has key %s: %w", c.Streams[0].Stream, k.Subject, owner, ErrKeyExists)
		}
		if !slices.ContainsFunc(c.NewKeys[:i], func(o WrappedKey) bool { return o.ID == k.ID && o.Version == k.Version }) {
			fresh = append(fresh, k)
		}
	}
	return fresh, nil
}

// liveKeys refuses a call with a part under a key that is not there. Without
// having asked nothing is known of keys: then the insert looks.
func (p *plan) liveKeys(c *call) error {
	if !p.known.asked {
		return nil
	}
	for _, r := range c.events {
		for _, s := range r.Segments {
			name := keyName{s.Key, s.KeyVersion}
			_, made := p.keys[name]
			_, stored := p.known.keys[name]
			comes := slices.ContainsFunc(c.NewKeys, func(k WrappedKey) bool { return keyName{k.ID, k.Version} == name })
			if !made && !stored && !comes {
				return fmt.Errorf("append to %s: %w", c.Streams[0].Stream, &KeyGoneError{s.Key})
			}
		}
	}
	return nil
}

// place gives the events their positions and versions and decodes them: what
// cannot be read back is not written.
func (p *plan) place(c *call, versions []int64, decode func(*event.Recorded) error) error {
	n := 0
	for i := range c.Streams {
		for range c.Streams[i].Events {
			r := c.events[n]
			versions[i]++
			r.Position, r.Version = p.next+int64(n), versions[i]
			n++
			if decode == nil {
				continue
			}
			if err := decode(r); err != nil {
				return fmt.Errorf("append to %s: %w", r.Stream, err)
			}
		}
	}
	c.result.Versions = versions
	if n > 0 {
		c.result.First, c.result.Last = p.next, p.next+int64(n)-1
	}
	return nil
}

// take lets the calls behind see what this one does.
func (p *plan) take(c *call, fresh []WrappedKey) {
	if len(c.events) == 0 {
		p.checked = true
		return
	}
	if p.versions == nil {
		p.versions = make(map[event.Stream]int64)
		p.commands = make(map[id.UUID]*call)
	}
	p.next += int64(len(c.events))
	p.commands[c.Command] = c
	for i := range c.Streams {
		p.versions[c.Streams[i].Stream] = c.result.Versions[i]
	}
	if len(fresh) > 0 && p.keys == nil {
		p.keys = make(map[keyName][]byte)
		p.subjects = make(map[id.Person]id.UUID)
	}
	p.sealed = p.sealed || len(fresh) > 0
	p.newKeys = append(p.newKeys, fresh...)
	for _, k := range fresh {
		p.keys[keyName{k.ID, k.Version}] = k.Commitment
		p.subjects[k.Subject] = k.ID
	}
	for _, r := range c.events {
		p.sealed = p.sealed || len(r.Segments) > 0
		for _, s := range r.Segments {
			name := keyName{s.Key, s.KeyVersion}
			if _, made := p.keys[name]; made || p.known.asked {
				continue
			}
			if p.used == nil {
				p.used = make(map[keyName]bool)
			}
			p.used[name] = true
		}
	}
}
