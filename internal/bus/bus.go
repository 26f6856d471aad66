// Package bus carries what is short-lived between servers: signals and
// presence. It promises nothing: a message may be lost, and comes in no
// particular order. What must not be lost is in the log, which every server
// reads for itself.
//
// It is the door of Watermill for internal/live. In process (one server, and
// tests with several hubs) it runs on Watermill's channels; other transports
// are a Watermill publisher and subscriber given to New.
package bus

import (
	"context"
	"fmt"

	"github.com/ThreeDotsLabs/watermill"
	"github.com/ThreeDotsLabs/watermill/message"
	"github.com/ThreeDotsLabs/watermill/pubsub/gochannel"
)

// Bus sends to all servers, this one included, and receives from them.
type Bus interface {
	// Publish sends without waiting for anybody to receive.
	Publish(subject string, payload []byte) error
	// Subscribe calls fn, from one goroutine, with what is sent to a subject
	// until ctx ends. It returns once it is subscribed.
	Subscribe(ctx context.Context, subject string, fn func(payload []byte)) error
}

// Watermill is a Bus over any publisher and subscriber of Watermill.
type Watermill struct {
	publisher  message.Publisher
	subscriber message.Subscriber
}

// New makes a bus. The subscriber must give every server every message (no
// consumer group).
func New(p message.Publisher, s message.Subscriber) *Watermill {
	return &Watermill{publisher: p, subscriber: s}
}

// InProcess is a bus between hubs of one process.
func InProcess() *Watermill {
	g := gochannel.NewGoChannel(gochannel.Config{OutputChannelBuffer: 256}, watermill.NopLogger{})
	return New(g, g)
}

// Publish implements Bus.
func (w *Watermill) Publish(subject string, payload []byte) error {
	if err := w.publisher.Publish(subject, message.NewMessage(watermill.NewULID(), payload)); err != nil {
		return fmt.Errorf("publish %s: %w", subject, err)
	}
	return nil
}

// Subscribe implements Bus.
func (w *Watermill) Subscribe(ctx context.Context, subject string, fn func([]byte)) error {
	messages, err := w.subscriber.Subscribe(ctx, subject)
	if err != nil {
		return fmt.Errorf("subscribe %s: %w", subject, err)
	}
	go func() {
		for m := range messages {
			m.Ack() // before use: nothing here is worth a second delivery
			fn(m.Payload)
		}
	}()
	return nil
}

// Close ends all subscriptions.
func (w *Watermill) Close() error {
	if err := w.subscriber.Close(); err != nil {
		return fmt.Errorf("close the bus: %w", err)
	}
	if err := w.publisher.Close(); err != nil {
		return fmt.Errorf("close the bus: %w", err)
	}
	return nil
}
