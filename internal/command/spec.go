package command

import (
	"encoding/json"
	"fmt"
	"reflect"

	"megdan/domain/decider"
	"megdan/domain/event"
	"megdan/domain/id"
	"megdan/domain/role"
)

// Aggregate is a kind of stream as commands see it: its decider, and how what
// it holds looks to the matrix of rights.
type Aggregate[S, C, E any] struct {
	decider.Decider[S, C, E]
	// Object gives the object of rights from the state before the command.
	// false: the state does not know it (the stream is new, or it is not kept
	// there), and the object view is asked about the stream's id. nil: always
	// the object view.
	Object func(s S, c C) (role.Object, bool)
}

// Of makes the Aggregate of a package that exports its decider and object.
func Of[S, C, E any](d decider.Decider[S, C, E], object func(S, C) (role.Object, bool)) *Aggregate[S, C, E] {
	return &Aggregate[S, C, E]{Decider: d, Object: object}
}

// Spec is one command: its name, what it needs, where it goes. Specs are made
// by New and extended by Also and Check when the program starts.
type Spec struct {
	Name     string        // "roadmap.accept_milestone"
	Function role.Function // row of the matrix that allows it
	Right    role.Right    // and which of its rights
	Type     reflect.Type  // struct with the command's fields
	// Anybody may give it without signing in: the command itself carries what
	// entitles to it, and its decider checks that.
	Anybody bool

	decode  func([]byte) (any, error)
	targets []target // the first is the stream that the command is given to
}

// target is one stream that a command is decided on.
type target struct {
	kind  string
	of    behaviour
	at    func(any) (id.UUID, any) // the stream's id and what is asked of it
	check bool                     // decides without writing: only its version is held
	gives func(asked, state any) any
	asks  func(command, before, after any) (any, bool)
}

// behaviour is an Aggregate without its type parameters.
type behaviour interface {
	initial() any
	decide(state, command any, by decider.By) ([]any, error)
	evolve(state, event any) any
	about(state, event any) (id.Programme, []id.UUID)
	object(state, command any) (role.Object, bool)
}

// Streamed is a command that says which stream of its kind it is for.
type Streamed interface{ Stream() id.UUID }

// New defines the command T of an aggregate. T must be one of the aggregate's
// commands, and its name must stand in role.Commands, which says what it needs.
func New[T Streamed, S, C, E any](a *Aggregate[S, C, E], name string) *Spec {
	need, known := role.Commands[name]
	if !known {
		panic(fmt.Sprintf("command %s: role.Commands does not say what it needs", name))
	}
	return define[T](a, name, need)
}

func define[T Streamed, S, C, E any](a *Aggregate[S, C, E], name string, need role.Need) *Spec {
	as[C](*new(T), name)
	planOf(reflect.TypeFor[T]())
	return &Spec{
		Name: name, Function: need.Function, Right: need.Right, Type: reflect.TypeFor[T](),
		decode: func(body []byte) (any, error) {
			var t T
			if err := Decode(body, &t); err != nil {
				return nil, err
			}
			return t, nil
		},
		targets: []target{{
			kind: a.Kind, of: (*erased[S, C, E])(a),
			at: func(c any) (id.UUID, any) { return c.(T).Stream(), as[C](c, name) },
		}},
	}
}

// Also adds a stream that the same command changes: derived says what is asked
// of it. All streams are appended to together or none is; the refusal of any
// refuses the command.
func Also[T, S any, C Streamed, E any](sp *Spec, a *Aggregate[S, C, E], derived func(T) C) *Spec {
	sp.targets = append(sp.targets, target{
		kind: a.Kind, of: (*erased[S, C, E])(a),
		at: func(c any) (id.UUID, any) { d := derived(c.(T)); return d.Stream(), d },
	})
	return sp
}

// Check adds a stream that must allow the command but is not changed by it.
// Commands that check the same stream do not wait for each other; if it
// changes meanwhile, the command is decided again.
func Check[T, S any, C Streamed, E any](sp *Spec, a *Aggregate[S, C, E], derived func(T) C) *Spec {
	Also(sp, a, derived)
	sp.targets[len(sp.targets)-1].check = true
	return sp
}

// Decode reads a body as this command.
func (sp *Spec) Decode(body []byte) (any, error) { return sp.decode(body) }

// Streams names the streams that a command is decided on, the one it is given
// to first.
func (sp *Spec) Streams(command any) []event.Stream {
	out := make([]event.Stream, len(sp.targets))
	for i, t := range sp.targets {
		k, _ := t.at(command)
		out[i] = event.StreamOf(t.kind, k)
	}
	return out
}

// Asks lists the types of what the command asks of each of its streams, its
// own first: what can refuse any of them can refuse the command.
func (sp *Spec) Asks() []reflect.Type {
	zero := reflect.Zero(sp.Type).Interface()
	out := make([]reflect.Type, len(sp.targets))
	for i, t := range sp.targets {
		_, asked := t.at(zero)
		out[i] = reflect.TypeOf(asked)
	}
	return out
}

// Kind is the kind of the stream that the command is given to.
func (sp *Spec) Kind() string { return sp.targets[0].kind }

// canonical is the command's body in one form, whatever spaces and order of
// names it came in: a command repeated over another channel is the same one.
func (sp *Spec) canonical(command any) ([]byte, error) {
	b, err := json.Marshal(command)
	if err != nil {
		return nil, fmt.Errorf("write command %s: %w", sp.Name, err)
	}
	return b, nil
}

func as[C any](command any, name string) C {
	c, ok := command.(C)
	if !ok {
		panic(fmt.Sprintf("command %s: %T is not a %v", name, command, reflect.TypeFor[C]()))
	}
	return c
}

// erased is an Aggregate behind the behaviour interface.
type erased[S, C, E any] Aggregate[S, C, E]

func (a *erased[S, C, E]) initial() any { return a.Initial }

func (a *erased[S, C, E]) decide(state, command any, by decider.By) ([]any, error) {
	events, err := a.Decide(state.(S), command.(C), by)
	if err != nil {
		return nil, err
	}
	out := make([]any, len(events))
	for i, e := range events {
		out[i] = e
	}
	return out, nil
}

func (a *erased[S, C, E]) evolve(state, event any) any { return a.Evolve(state.(S), event.(E)) }

func (a *erased[S, C, E]) about(state, event any) (id.Programme, []id.UUID) {
	return a.About(state.(S), event.(E))
}

func (a *erased[S, C, E]) object(state, command any) (role.Object, bool) {
	if a.Object == nil {
		return role.Object{}, false
	}
	return a.Object(state.(S), command.(C))
}
