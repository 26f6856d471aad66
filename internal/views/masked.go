package views

import (
	"context"
	"fmt"
	"hash/crc32"
)

// Masked is the audience of those who may read what happened but not who is
// who: texts that are somebody's own data, such as names, stand in it as
// {"masked":true}. It is an audience of every view and feed; internal/rights
// says who reads in it. What a person sees of it is one set of bytes for all.
//
// A topic of it shares everything with the plain one up to the moment when its
// texts are opened: then both forms are made, and whoever is handed a document,
// patch or entry gets the one of the topic that was asked for.
const Masked = "masked"

// Plain is the topic without the audience that opening makes.
func (t Topic) Plain() Topic {
	if t.Audience == Masked {
		t.Audience = ""
	}
	return t
}

// isKnownFeed reports whether a topic is a feed that there could be.
func (t Topic) isKnownFeed() bool {
	return t.IsFeed() && t.Plain().Audience == "" && !t.Key.IsZero()
}

// opened is a body with its texts, in both forms. Masked is nil where nothing
// in it is anybody's own.
type opened struct{ body, masked []byte }

// in is the form of an audience.
func (o opened) in(audience string) []byte {
	if audience == Masked && o.masked != nil {
		return o.masked
	}
	return o.body
}

// openDocument opens a document. One that was opened before stays as it is.
func (r *Runner) openDocument(ctx context.Context, d *Document) error {
	o, err := r.open(ctx, d.Body)
	if err != nil {
		return fmt.Errorf("open %s: %w", d.Topic, err)
	}
	d.openedTo(o)
	return nil
}

// openedTo puts what was opened in place of the references.
func (d *Document) openedTo(o opened) {
	if o.masked != nil {
		d.masked, d.maskedSum = o.masked, crc32.Checksum(o.masked, castagnoli)
	}
	d.Body, d.Sum = o.body, crc32.Checksum(o.body, castagnoli)
}

var castagnoli = crc32.MakeTable(crc32.Castagnoli)

// to is the document as an audience sees it.
func (d Document) to(audience string) Document {
	d.Topic.Audience = audience
	if audience == Masked && d.masked != nil {
		d.Body, d.Sum = d.masked, d.maskedSum
	}
	d.masked, d.maskedSum = nil, 0
	return d
}

// to is the patch as an audience sees it.
func (p *Patch) to(audience string) *Patch {
	if audience == "" {
		return p
	}
	q := *p
	q.Topic.Audience = audience
	q.Body, q.masked = opened{p.Body, p.masked}.in(audience), nil
	return &q
}

// to is the entry as an audience sees it.
func (e *Entry) to(audience string) *Entry {
	if audience == "" {
		return e
	}
	f := *e
	f.Topic.Audience = audience
	f.Body, f.masked = opened{e.Body, e.masked}.in(audience), nil
	return &f
}

// seen is what an audience sees of patches or entries that others see too.
func seen[T interface{ to(string) T }](all []T, audience string) []T {
	if audience == "" || all == nil {
		return all
	}
	out := make([]T, len(all))
	for i, one := range all {
		out[i] = one.to(audience)
	}
	return out
}
