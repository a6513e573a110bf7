{{- define "hushdesk.labels" -}}
app.kubernetes.io/name: hushdesk
app.kubernetes.io/instance: {{ .Release.Name }}
{{- end -}}

{{- define "hushdesk.image" -}}
{{- if .Values.image.digest -}}
{{ .Values.image.repository }}@{{ .Values.image.digest }}
{{- else -}}
{{ .Values.image.repository }}:{{ .Values.image.tag | default .Chart.AppVersion }}
{{- end -}}
{{- end -}}

{{- define "hushdesk.environment" -}}
- name: SECRETS_PROVIDER
  value: files
- name: SECRETS_DIR
  value: /secrets
- name: DATABASE_MIGRATE_ON_START
  value: "false"
- name: METRICS_PORT
  value: {{ .Values.metrics.port | quote }}
- name: METRICS_HOST
  value: 0.0.0.0
{{- if .Values.authorityConfigMap }}
- name: DATABASE_TLS_CA_FILE
  value: /authority/ca.crt
- name: NODE_EXTRA_CA_CERTS
  value: /authority/ca.crt
{{- end }}
{{- range $name, $value := .Values.settings }}
- name: {{ $name }}
  value: {{ $value | quote }}
{{- end }}
{{- end -}}

{{- define "hushdesk.podSecurity" -}}
runAsNonRoot: true
runAsUser: 1000
runAsGroup: 1000
fsGroup: 1000
seccompProfile:
  type: RuntimeDefault
{{- end -}}

{{- define "hushdesk.containerSecurity" -}}
allowPrivilegeEscalation: false
readOnlyRootFilesystem: true
runAsNonRoot: true
capabilities:
  drop:
    - ALL
{{- end -}}

{{- define "hushdesk.mounts" -}}
- name: secrets
  mountPath: /secrets
  readOnly: true
- name: tmp
  mountPath: /tmp
{{- if .Values.authorityConfigMap }}
- name: authority
  mountPath: /authority
  readOnly: true
{{- end }}
{{- end -}}

{{- define "hushdesk.volumes" -}}
- name: tmp
  emptyDir:
    medium: Memory
    sizeLimit: 64Mi
{{- if .Values.authorityConfigMap }}
- name: authority
  configMap:
    name: {{ .Values.authorityConfigMap }}
{{- end }}
{{- end -}}
