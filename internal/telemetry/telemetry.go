// Package telemetry measures the server and tells it in Prometheus' text form.
// It is the door of github.com/prometheus/client_golang, which has the
// histograms, the escaping and the numbers of Go's runtime that we would
// otherwise write again.
//
// It promises that measuring waits for nobody, that names begin with megdan_
// (those of the runtime and the process aside), and that no value says who did
// what: there are no labels of persons, cities or topics.
package telemetry

import (
	"context"
	"errors"
	"net/http"
	"strconv"
	"time"

	"github.com/prometheus/client_golang/prometheus"
	"github.com/prometheus/client_golang/prometheus/collectors"
	"github.com/prometheus/client_golang/prometheus/promhttp"

	"megdan/domain/decider"
	"megdan/internal/command"
)

// Reading is one number as it is now.
type Reading struct {
	Name  string // without megdan_
	Help  string
	Value float64
	Total bool // counts since the start, instead of saying how much there is

	Histogram *Histogram // instead of Value
	Label, Is string     // tells readings of one name apart, such as cause and origin; empty: there is one
}

// Metrics is everything that is measured.
type Metrics struct {
	registry *prometheus.Registry
	requests *prometheus.CounterVec
	commands *prometheus.HistogramVec
}

// New makes metrics; read gives the numbers that others keep, and is called for
// each scrape.
func New(read func(context.Context) []Reading) *Metrics {
	m := &Metrics{
		registry: prometheus.NewRegistry(),
		requests: prometheus.NewCounterVec(prometheus.CounterOpts{
			Name: "megdan_http_requests_total", Help: "Requests that were answered, by status; 101 is a socket.",
		}, []string{"status"}),
		commands: prometheus.NewHistogramVec(prometheus.HistogramOpts{
			Name: "megdan_command_seconds", Help: "From a command to its answer, which for done is after the append.",
			Buckets: []float64{0.0005, 0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10},
		}, []string{"outcome"}),
	}
	m.registry.MustRegister(m.requests, m.commands, readings(read), collectors.NewGoCollector(), collectors.NewProcessCollector(collectors.ProcessCollectorOpts{}))
	return m
}

// Handler tells all of it.
func (m *Metrics) Handler() http.Handler {
	return promhttp.HandlerFor(m.registry, promhttp.HandlerOpts{ErrorHandling: promhttp.ContinueOnError})
}

// readings is a collector of what others keep.
type readings func(context.Context) []Reading

// scrape is how long reading may take; it asks the database for its end.
const scrape = time.Second

// Describe says nothing: which readings there are is known when they are read.
func (r readings) Describe(chan<- *prometheus.Desc) {}

// Collect reads.
func (r readings) Collect(to chan<- prometheus.Metric) {
	ctx, stop := context.WithTimeout(context.Background(), scrape)
	defer stop()
	for _, v := range r(ctx) {
		to <- v.metric()
	}
}

func (v Reading) metric() prometheus.Metric {
	var labels prometheus.Labels
	if v.Label != "" {
		labels = prometheus.Labels{v.Label: v.Is}
	}
	about := prometheus.NewDesc("megdan_"+v.Name, v.Help, nil, labels)
	switch {
	case v.Histogram != nil:
		upTo, count, sum := v.Histogram.read()
		return prometheus.MustNewConstHistogram(about, count, sum, upTo)
	case v.Total:
		return prometheus.MustNewConstMetric(about, prometheus.CounterValue, v.Value)
	}
	return prometheus.MustNewConstMetric(about, prometheus.GaugeValue, v.Value)
}

// Requests counts what a handler answers.
func (m *Metrics) Requests(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		c := &counted{ResponseWriter: w, status: http.StatusOK}
		defer func() { m.requests.WithLabelValues(strconv.Itoa(c.status)).Inc() }()
		next.ServeHTTP(c, r)
	})
}

type counted struct {
	http.ResponseWriter
	status int
}

// WriteHeader implements http.ResponseWriter.
func (c *counted) WriteHeader(status int) {
	c.status = status
	c.ResponseWriter.WriteHeader(status)
}

// Unwrap gives http.ResponseController what is below.
func (c *counted) Unwrap() http.ResponseWriter { return c.ResponseWriter }

// Commands measures how long commands take.
func (m *Metrics) Commands(next command.Bus) command.Bus { return &timed{m, next} }

type timed struct {
	metrics *Metrics
	next    command.Bus
}

// Do implements command.Bus.
func (t *timed) Do(ctx context.Context, r command.Request) (command.Answer, error) {
	began := time.Now()
	a, err := t.next.Do(ctx, r)
	t.metrics.commands.WithLabelValues(outcome(err)).Observe(time.Since(began).Seconds())
	return a, err
}

func outcome(err error) string {
	var refused *decider.Refusal
	var invalid *command.InvalidError
	switch {
	case err == nil:
		return "done"
	case errors.As(err, &refused), errors.As(err, &invalid):
		return "refused"
	}
	return "failed"
}
