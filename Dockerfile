# The program in a small image:
#   docker build --tag adr .
#   docker run --rm --volume "$PWD:/work" adr lint
FROM swift:6.3-noble AS build
RUN apt-get update \
    && apt-get install --yes --no-install-recommends libcmark-dev libyaml-dev libutf8proc-dev libexpat1-dev pkg-config \
    && rm -rf /var/lib/apt/lists/*
WORKDIR /source
COPY . .
RUN swift build --configuration release --product adr \
    && install -D --strip "$(swift build --configuration release --show-bin-path)/adr" /out/adr

FROM ubuntu:noble
RUN apt-get update \
    && apt-get install --yes --no-install-recommends git libcmark0.30.2 libyaml-0-2 libutf8proc3 libexpat1 \
    && rm -rf /var/lib/apt/lists/* \
    # The mounted folder belongs to another user; git would refuse to answer.
    && git config --system --add safe.directory '*'
COPY --from=build /out/adr /usr/local/bin/adr
WORKDIR /work
ENTRYPOINT ["adr"]
CMD ["lint"]
