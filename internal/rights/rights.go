// Package rights is where the matrix of rights is asked: for commands, views,
// topics, feeds and history alike. It finds what the matrix needs to know, the
// roles that a person holds now (view access/<person>) and what an id names
// (view object/<id>), and answers yes with the role and the rule, or no with
// a refusal. A yes to reading names the topic to read, in the audience that the
// person belongs to.
//
// Both views follow the log a moment behind it. A "yes" may therefore come
// from just before a change; a "no" to a command is given only after looking
// as of everything that this process wrote. Rights of now decide, also about
// what was then.
package rights

import (
	"context"
	"errors"
	"fmt"

	"megdan/domain/decider"
	"megdan/domain/id"
	"megdan/domain/role"
	"megdan/internal/cache"
	"megdan/internal/command"
	"megdan/internal/views"
)

// Codes of refusals.
const (
	Denied      = "rights.denied"        // the person's roles do not allow it
	RoleNotHeld = "rights.role_not_held" // the person does not hold the role to act in
	Unknown     = "rights.unknown"       // there is nothing under the id
)

// Engine is what is asked of the views.
type Engine interface {
	Get(ctx context.Context, t views.Topic, min int64) (views.Document, error)
	Read(t views.Topic) (role.Function, error)
}

// Rights answers. It is safe for concurrent use.
type Rights struct {
	engine  Engine
	grants  decoded[[]role.Grant]
	objects decoded[role.Object]
}

// New makes Rights over the views.
func New(e Engine) *Rights {
	return &Rights{engine: e, grants: newDecoded(grantsOf), objects: newDecoded(objectOf)}
}

// Permit answers whether a command may be given; see command.Rights.
func (r *Rights) Permit(ctx context.Context, q command.Question) (command.Permit, error) {
	p, err := r.permit(ctx, q, 0)
	var no *decider.Refusal
	if q.Seen > 0 && errors.As(err, &no) {
		return r.permit(ctx, q, q.Seen)
	}
	return p, err
}

func (r *Rights) permit(ctx context.Context, q command.Question, min int64) (command.Permit, error) {
	actor, err := r.Actor(ctx, q.Actor, min)
	if err != nil {
		return command.Permit{}, err
	}
	object, err := r.target(ctx, q, min)
	if err != nil {
		return command.Permit{}, err
	}
	as, d := role.Decide(actor, q.Function, q.Right, object, q.ActingAs)
	if !d.Allowed {
		return command.Permit{}, refusal(q.Function, q.Right, q.ActingAs, d)
	}
	return command.Permit{As: as, Rule: d.Rule}, nil
}

func (r *Rights) target(ctx context.Context, q command.Question, min int64) (role.Object, error) {
	switch {
	case q.Actor.Person == id.System:
		return role.Object{}, nil // its cells ask for no relation
	case q.Object != nil:
		o, err := r.whole(ctx, *q.Object, id.UUID{}, min)
		if errors.Is(err, views.ErrUnknownTopic) {
			return o, decider.Refuse(Unknown)
		}
		return o, err
	}
	o, err := r.object(ctx, q.Key, min)
	if errors.Is(err, views.ErrUnknownTopic) {
		return o, decider.Refuse(Unknown)
	}
	return o, err
}

// Actor is the same person with the roles held now, as of min or later.
func (r *Rights) Actor(ctx context.Context, a role.Actor, min int64) (role.Actor, error) {
	if a.Person == id.System || a.Person.IsZero() {
		a.Grants = nil
		return a, nil
	}
	grants, err := r.grants.get(ctx, r.engine, views.Topic{View: "access", Key: a.Person.UUID()}, min)
	if err != nil && !errors.Is(err, views.ErrUnknownTopic) {
		return a, fmt.Errorf("read the roles of %s: %w", a.Person, err)
	}
	a.Grants = grants
	return a, nil
}

// Topic answers whether an actor may read a topic, now and as it was, and in
// which audience: the topic it gives is the one to read. Whose only right is
// a masked one reads the masked form. The roles in a are not trusted but read.
func (r *Rights) Topic(ctx context.Context, a role.Actor, t views.Topic) (views.Topic, error) {
	function := role.ActivityFeed
	if !t.IsFeed() {
		var err error
		if function, err = r.engine.Read(t); err != nil {
			return t, err
		}
		if function == "" {
			return t, views.ErrUnknownTopic // served to nobody
		}
	}
	a, err := r.Actor(ctx, a, 0)
	if err != nil {
		return t, err
	}
	object, err := r.object(ctx, t.Key, 0)
	if err != nil {
		return t, err
	}
	_, d := role.Decide(a, function, role.Read, object, "")
	if !d.Allowed {
		return t, refusal(function, role.Read, "", d)
	}
	if d.Masked {
		t.Audience = views.Masked
	}
	return t, nil
}

// object is what an id names.
func (r *Rights) object(ctx context.Context, key id.UUID, min int64) (role.Object, error) {
	if key == id.Installation {
		return role.Object{}, nil
	}
	o, err := r.objects.get(ctx, r.engine, views.Topic{View: "object", Key: key}, min)
	if err != nil {
		if errors.Is(err, views.ErrUnknownTopic) {
			return o, err
		}
		return o, fmt.Errorf("read what %s names: %w", key, err)
	}
	return r.whole(ctx, o, key, min)
}

// whole adds what an object does not say itself: place, audience and circle of
// what it lies in, and how its city takes part. What it lies in must be there:
// a card without a board would be everybody's.
func (r *Rights) whole(ctx context.Context, o role.Object, key id.UUID, min int64) (role.Object, error) {
	if !o.Within.IsZero() && o.Within != key {
		in, err := r.object(ctx, o.Within, min)
		if err != nil {
			return o, err
		}
		o.Programme, o.Circle = in.Programme, in.Circle
		if o.Participation.IsZero() {
			o.Participation, o.Category = in.Participation, in.Category
		}
		if o.Audience == "" {
			o.Audience = in.Audience
		}
	}
	if of := o.Participation.UUID(); o.Category == "" && !of.IsZero() && of != key {
		city, err := r.object(ctx, of, min)
		if err != nil && !errors.Is(err, views.ErrUnknownTopic) {
			return o, err
		}
		o.Category = city.Category
	}
	return o, nil
}

func refusal(f role.Function, right role.Right, as role.Role, d role.Decision) error {
	if d.Reason == "role_not_held" && as != "" {
		return decider.Refuse(RoleNotHeld, "role", string(as))
	}
	return decider.Refuse(Denied, "function", string(f), "right", string(right), "reason", d.Reason, "could", Holders(f, right))
}

// decoded keeps what documents say, each until its document changes.
type decoded[T any] struct {
	read func(body []byte) (T, error)
	kept *cache.Cache[id.UUID, decodedAt[T]]
}

type decodedAt[T any] struct {
	changed int64
	view    int
	value   T
}

// keepAtMost bounds each kind.
const keepAtMost = 50_000

func newDecoded[T any](read func(body []byte) (T, error)) decoded[T] {
	return decoded[T]{read, cache.New[id.UUID, decodedAt[T]](keepAtMost)}
}

func (d *decoded[T]) get(ctx context.Context, e Engine, t views.Topic, min int64) (T, error) {
	var none T
	doc, err := e.Get(ctx, t, min)
	if err != nil {
		return none, err
	}
	if k, ok := d.kept.Get(t.Key); ok && k.changed == doc.Changed && k.view == doc.View {
		return k.value, nil
	}
	v, err := d.read(doc.Body)
	if err != nil {
		return none, fmt.Errorf("read %s at %d: %w", t, doc.Position, err)
	}
	d.kept.Put(t.Key, decodedAt[T]{doc.Changed, doc.View, v})
	return v, nil
}
