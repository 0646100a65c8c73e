<#import "template.ftl" as layout>
<@layout.registrationLayout displayMessage=false; section>
<#if section == "header">
${msg("errorTitle")}<#t>
<#elseif section == "form">
<div id="kc-error-message">
  <p class="notice problem" role="alert">${kcSanitize(message.summary)?no_esc}</p>
  <#if traceId??>
  <p id="traceId">${msg("traceIdSupportMessage", traceId)}</p>
  </#if>
  <#if !skipLink??>
  <@layout.back/>
  </#if>
</div>
</#if>
</@layout.registrationLayout>
