package command

import (
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"iter"
	"log/slog"
	"sort"
	"sync/atomic"
	"time"

	"megdan/domain/decider"
	"megdan/domain/event"
	"megdan/domain/id"
	"megdan/domain/role"
	"megdan/internal/cache"
	"megdan/internal/eventstore"
)

// Log is what commands need of the event store.
type Log interface {
	Append(ctx context.Context, a eventstore.Append) (eventstore.Result, error)
	Read(ctx context.Context, q eventstore.Query) iter.Seq2[*event.Recorded, error]
	Command(ctx context.Context, command id.UUID, actor id.Person, digest [32]byte) (eventstore.Result, bool, error)
}

// Sealer encrypts the private parts of new events.
type Sealer interface {
	// Seal gives a sealed part for each part, in order, bound to the log and
	// the event; keys that are used for the first time come with them.
	Seal(ctx context.Context, log, event id.UUID, parts []event.Part) ([]eventstore.SealedPart, []eventstore.WrappedKey, error)
	// Drop says that a key is not there any more: nothing is sealed with it.
	Drop(key id.UUID)
}

// Question is what the matrix of rights is asked for a command.
type Question struct {
	Actor    role.Actor
	ActingAs role.Role // empty: any role that the actor holds
	Function role.Function
	Right    role.Right
	Key      id.UUID      // what the command is given to
	Object   *role.Object // nil: ask the object view about Key
	// Seen is the last position that this process appended. A "no" is only
	// given after grants and objects were read at least as of there.
	Seen int64
}

// Permit is the answer "yes": in which role, by which rule.
type Permit struct {
	As   role.Role
	Rule string
}

// Rights answers a question or refuses with a *decider.Refusal whose code
// begins with "rights.".
type Rights interface {
	Permit(ctx context.Context, q Question) (Permit, error)
}

// Config is what a Handler works with.
type Config struct {
	Log       Log
	Catalogue *event.Catalogue
	Sealer    Sealer
	Rights    Rights
	Specs     []*Spec
	Logger    *slog.Logger
	Now       func() time.Time // nil: the machine's clock
	Streams   int              // how many hot streams are kept; 0: 10,000
}

// Handler is the Bus. Commands on one stream take turns inside this process,
// so that they do not lose races against each other; commands on different
// streams share nothing. A hot command costs one round trip to the store.
type Handler struct {
	log       Log
	catalogue *event.Catalogue
	sealer    Sealer
	rights    Rights
	logger    *slog.Logger
	now       func() time.Time
	specs     map[string]*Spec
	hot       *cache.Cache[event.Stream, *hot]
	zones     *cache.Cache[id.Programme, *time.Location]
	seen      atomic.Int64
}

// attempts bounds how often a lost race is decided again. Inside one process
// commands take turns, so only other processes can win against us.
const attempts = 16

// patience bounds one command with its waiting. While the store is away,
// those who wait for the same stream would otherwise wait for each other's
// full time.
const patience = 15 * time.Second

// NewHandler makes a Handler. It panics when a command is defined twice.
func NewHandler(c Config) *Handler {
	h := &Handler{
		log: c.Log, catalogue: c.Catalogue, sealer: c.Sealer, rights: c.Rights, logger: c.Logger, now: c.Now,
		specs: map[string]*Spec{},
	}
	for _, sp := range c.Specs {
		if h.specs[sp.Name] != nil {
			panic(fmt.Sprintf("command %s is defined twice", sp.Name))
		}
		h.specs[sp.Name] = sp
	}
	if h.now == nil {
		h.now = time.Now
	}
	if h.logger == nil {
		h.logger = slog.Default()
	}
	if c.Streams == 0 {
		c.Streams = 10_000
	}
	h.hot = cache.New[event.Stream, *hot](c.Streams)
	h.zones = cache.New[id.Programme, *time.Location](1000)
	return h
}

// Seen is the last position that this process appended through the handler.
func (h *Handler) Seen() int64 { return h.seen.Load() }

// Do takes one command; see Bus for what it answers.
func (h *Handler) Do(ctx context.Context, r Request) (Answer, error) {
	job, err := h.open(r)
	if err != nil {
		return Answer{}, err
	}
	ctx, cancel := context.WithTimeout(ctx, patience)
	defer cancel()
	release, err := job.takeTurns(ctx)
	if err != nil {
		return Answer{}, fmt.Errorf("command %s: wait for %s: %w", r.Type, job.parts[0].hot.stream, err)
	}
	defer release()
	a, err := h.settle(ctx, job)
	if err == nil {
		h.raiseSeen(a.Position)
	}
	var refusal *decider.Refusal
	if errors.As(err, &refusal) {
		h.logger.DebugContext(ctx, "command refused", "command", r.Type, "code", refusal.Code)
		err = h.withTexts(ctx, refusal)
	}
	return a, err
}

// job is one command on its way.
type job struct {
	request Request
	spec    *Spec
	command any
	digest  [32]byte
	parts   []*part
}

// part is what the command does to one of its streams.
type part struct {
	target
	hot   *hot
	key   id.UUID
	asked any

	known  known // as it was decided on
	cold   bool  // was read from the store in this attempt
	events []unsealed
}

func (h *Handler) open(r Request) (*job, error) {
	spec := h.specs[r.Type]
	switch {
	case spec == nil:
		return nil, &InvalidError{Field: "type", Reason: fmt.Sprintf("there is no command %.60q", r.Type)}
	case r.Key.IsZero():
		return nil, &InvalidError{Field: "Idempotency-Key", Reason: "must be a UUID made for this command; send the same one when you repeat it"}
	case r.IfMatch < eventstore.Any:
		return nil, &InvalidError{Field: "If-Match", Reason: "must be the version that the document carries"}
	}
	cmd, err := spec.decode(r.Body)
	if err == nil {
		err = zoneNamed(cmd)
	}
	if err != nil {
		return nil, err
	}
	canonical, err := spec.canonical(cmd)
	if err != nil {
		return nil, err
	}
	j := &job{request: r, spec: spec, command: cmd}
	j.digest = sha256.Sum256(append([]byte(spec.Name+"\n"), canonical...))
	for i, t := range spec.targets {
		key, asked := t.at(cmd)
		if key.IsZero() {
			return nil, &InvalidError{Reason: fmt.Sprintf("the command does not say which %s it is for", t.kind)}
		}
		stream := event.StreamOf(t.kind, key)
		for _, p := range j.parts[:i] {
			if p.hot.stream == stream {
				return nil, fmt.Errorf("command %s is decided twice on %s", spec.Name, stream)
			}
		}
		j.parts = append(j.parts, &part{target: t, hot: h.entry(stream), key: key, asked: asked})
	}
	return j, nil
}

// takeTurns waits for the streams that the command writes to, in the order of
// their names, so that two commands never wait for each other.
func (j *job) takeTurns(ctx context.Context) (release func(), err error) {
	var held []*hot
	for _, p := range j.parts {
		if !p.check {
			held = append(held, p.hot)
		}
	}
	sort.Slice(held, func(a, b int) bool { return held[a].stream < held[b].stream })
	for i, s := range held {
		if err := s.wait(ctx); err != nil {
			for _, t := range held[:i] {
				t.done()
			}
			return nil, err
		}
	}
	return func() {
		for _, s := range held {
			s.done()
		}
	}, nil
}

// settle decides until there is an answer that holds.
func (h *Handler) settle(ctx context.Context, j *job) (Answer, error) {
	for attempt := 1; ; attempt++ {
		if err := h.load(ctx, j); err != nil {
			return Answer{}, err
		}
		permit, err := h.permit(ctx, j)
		if err == nil {
			err = h.decide(ctx, j, permit)
		}
		if err != nil || j.quiet() {
			a, again, err := h.withoutEvents(ctx, j, err)
			if again && attempt < attempts {
				continue
			}
			return a, err
		}
		a, err := h.append(ctx, j, permit)
		if errors.Is(err, eventstore.ErrKeyExists) && attempt < attempts {
			continue // another process met this person first: seal under its key
		}
		var gone *eventstore.KeyGoneError
		if errors.As(err, &gone) && attempt < attempts {
			h.sealer.Drop(gone.Key) // destroyed meanwhile: seal under another
			continue
		}
		var lost *eventstore.ConflictError
		if !errors.As(err, &lost) {
			return a, err
		}
		if err := h.reload(ctx, j, lost); err != nil {
			return Answer{}, err
		}
		if j.request.IfMatch == eventstore.Any && attempt < attempts {
			continue
		}
		// The first answer of this command may be what it lost against.
		if a, known, e := h.before(ctx, j); known || e != nil {
			return a, e
		}
		return Answer{}, lost
	}
}

// load brings every stream of the job into memory.
func (h *Handler) load(ctx context.Context, j *job) error {
	for _, p := range j.parts {
		p.known, p.cold, p.events = p.hot.get(), false, nil
		if p.known.loaded {
			continue
		}
		if err := h.read(ctx, p); err != nil {
			return err
		}
		p.cold = true
	}
	return nil
}

// reload reads what others added to the streams of the job. A stream that is
// behind what we knew of it was restored from a backup: it is read anew.
func (h *Handler) reload(ctx context.Context, j *job, lost *eventstore.ConflictError) error {
	for _, p := range j.parts {
		if p.hot.stream == lost.Stream && lost.Actual < p.known.version {
			p.hot.forget()
		}
		if err := h.read(ctx, p); err != nil {
			return err
		}
	}
	return nil
}

// read brings one stream up to date, from where its state is.
func (h *Handler) read(ctx context.Context, p *part) error {
	k := p.hot.get()
	if !k.loaded {
		k = known{loaded: true, state: p.of.initial()}
	}
	for e, err := range h.log.Read(ctx, eventstore.Query{Stream: p.hot.stream, AfterVersion: k.version}) {
		if err != nil {
			return fmt.Errorf("load %s after version %d: %w", p.hot.stream, k.version, err)
		}
		k.state, k.version, k.position = p.of.evolve(k.state, e.Data), e.Version, e.Position
	}
	p.known = k
	p.hot.put(k)
	return nil
}

func (j *job) quiet() bool {
	for _, p := range j.parts {
		if len(p.events) > 0 {
			return false
		}
	}
	return true
}

// withoutEvents answers a command that records nothing: it was already so, a
// rule or a right refused it, or the version named is not the stream's. Such
// an answer is given only when nobody else changed the streams meanwhile
// (again: somebody did), and when it is not the repetition of a command that
// succeeded: that one is answered as it was the first time.
func (h *Handler) withoutEvents(ctx context.Context, j *job, reason error) (a Answer, again bool, err error) {
	var refusal *decider.Refusal
	var lost *eventstore.ConflictError
	if reason != nil && !errors.As(reason, &refusal) && !errors.As(reason, &lost) {
		return Answer{}, false, reason
	}
	if a, known, err := h.before(ctx, j); known || err != nil {
		return a, false, err
	}
	for _, p := range j.parts {
		if p.cold {
			continue
		}
		version := p.known.version
		if err := h.read(ctx, p); err != nil {
			return Answer{}, false, err
		}
		again = again || p.known.version != version
	}
	main := j.parts[0].known
	return Answer{Position: main.position, Version: main.version}, again, reason
}

// before gives the first answer of a command that succeeded already.
func (h *Handler) before(ctx context.Context, j *job) (Answer, bool, error) {
	r, known, err := h.log.Command(ctx, j.request.Key, j.request.Actor.Person, j.digest)
	if err != nil {
		return Answer{}, false, fmt.Errorf("command %s: %w", j.spec.Name, err)
	}
	if !known {
		return Answer{}, false, nil
	}
	return answer(r), true, nil
}

func answer(r eventstore.Result) Answer {
	a := Answer{Position: r.Last, Already: r.Already}
	if r.First > 0 {
		a.Events = int(r.Last - r.First + 1)
	}
	if len(r.Versions) > 0 {
		a.Version = r.Versions[0]
	}
	return a
}

func (h *Handler) raiseSeen(position int64) {
	for {
		seen := h.seen.Load()
		if position <= seen || h.seen.CompareAndSwap(seen, position) {
			return
		}
	}
}
