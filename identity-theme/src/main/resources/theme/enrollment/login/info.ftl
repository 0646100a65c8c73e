<#import "template.ftl" as layout>
<@layout.registrationLayout displayMessage=false; section>
<#if section == "header">
<#if messageHeader??>${kcSanitize(msg("${messageHeader}"))?no_esc}<#else>${message.summary}</#if><#t>
<#elseif section == "form">
<div id="kc-info-message">
  <#if messageHeader?? || requiredActions??>
  <p>${message.summary}<#if requiredActions??><#list requiredActions>: <strong><#items as action>${kcSanitize(msg("requiredAction.${action}"))?no_esc}<#sep>, </#items></strong></#list></#if></p>
  </#if>
  <#if !skipLink??>
  <#if pageRedirectUri?has_content>
  <div class="actions"><a role="button" href="${pageRedirectUri}">${msg("doContinue")}</a></div>
  <#elseif actionUri?has_content>
  <div class="actions"><a role="button" id="proceed" href="${actionUri}">${msg("proceedWithAction")}</a></div>
  <#else>
  <@layout.back msg("doContinue")/>
  </#if>
  </#if>
</div>
</#if>
</@layout.registrationLayout>
